"""How figures from tables are labelled."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "label": ("{}: {}", "{}：{}"),
    "in_brackets": ("{} ({})", "{}（{}）"),
    "edition_first": ("as first published", "首次公布"),
    "edition_final": ("as settled a year later", "次年核定"),
    "edition_revised": ("revised", "修订"),
    "edition_estimate": ("first estimate", "初步测算"),
    "edition_forecast": ("forecast", "预测"),
    "dated_revised": ("revised in {}", "{}年修订"),
    "dated_yearbook": ("yearbook of {}", "{}年年鉴"),
    "dated_table of": ("table of {}", "{}年表格"),
    "dated_given": ("as given in {}", "{}年发布"),
    "dated_method of": ("by the method of {}", "按{}年方法"),
    "edition_census": ("census", "普查"),
}
