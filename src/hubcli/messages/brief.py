"""What a brief says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title_one": ("What {} lacks", "{}的短板与对策"),
    "title": ("What {} lack", "{}的短板与对策"),
    "title_on": ("{}: {}", "{}：{}"),
    "too_few_words": (
        "{} words are too few for one shortcoming of each hub: --words {} is the least",
        "{}字不够写每个中心的一项短板：--words 至少为 {}",
    ),
    "or": (" or ", "或"),
    "dated": ("{} ({})", "{}（{}）"),
    "undated": ("undated", "未注日期"),
    "quoted": ("{} (quoted by {})", "{}（引自{}）"),
    "both_hubs": ("both hubs", "两地共有"),
    "all_hubs": ("all hubs", "各地共有"),
    # the lead
    "both": ("both {}", "{}"),
    "lead_top": (
        "{0} fall short first of all in {1}, to judge by {2}",
        "据{2}的说法，{0}最突出的短板都在{1}",
    ),
    "lead_one": (
        "{0} falls short first of all in {1}, to judge by {2}",
        "据{2}的说法，{0}最突出的短板在{1}",
    ),
    "lead_other": ("{} in {}", "{}在{}"),
    "lead_nothing": ("Nobody names a shortcoming of {}", "没有人指出{}有何短板"),
    "no_plan_1": ("nothing prescribed against it says who is to act or by when", "所提对策均未说明由谁实施、何时完成"),
    "no_plan_2": (
        "nothing prescribed for either says who is to act or by when",
        "为两地提出的对策均未说明由谁实施、何时完成",
    ),
    "no_plan_3": (
        "nothing prescribed for any of them says who is to act or by when",
        "为各地提出的对策均未说明由谁实施、何时完成",
    ),
    # challenges; a verb must not say more than the source does
    "find": ("{} finds that {}", "{}认为，{}"),
    "find_many": ("{} find that {}", "{}认为，{}"),
    "report": ("{} reports that {}", "{}称，{}"),
    "report_many": ("{} report that {}", "{}称，{}"),
    "say": ("{} says that {}", "{}说，{}"),
    "say_many": ("{} say that {}", "{}说，{}"),
    "add": ("{} adds that {}", "{}则提到，{}"),
    "add_many": ("{} add that {}", "{}则提到，{}"),
    "also_find": ("{} also finds that {}", "{}还认为，{}"),
    "also_find_many": ("{} also find that {}", "{}还认为，{}"),
    "also_say": ("{} also says that {}", "{}还提到，{}"),
    "also_say_many": ("{} also say that {}", "{}还提到，{}"),
    "and_that": (", and that ", "；"),
    "and": (", and ", "；"),
    "and_say": ("{}, and says that {}", "{}，并主张{}"),
    "and_say_many": ("{}, and say that {}", "{}，并主张{}"),
    "according_and": ("{}, and {}", "{}，为此{}"),
    "and_nobody": ("{}; nobody prescribes a remedy", "{}；对此尚无人提出对策"),
    "its_view": ("In its view, {1}", "为此，该文主张{1}"),
    "view": ("In {}'s view, {}", "为此，{}主张{}"),
    "remedy_0": ("As a remedy, {} says that {}", "{}提出的对策是，{}"),
    "remedy_1": ("Against this, {} says that {}", "对此，{}主张{}"),
    "according": ("According to {}, {}", "在{}看来，{}"),
    "plan": ("According to {}, {}", "据{}所述，{}"),
    "to_act": ("; {} is to act", "；由{}实施"),
    "deadline": (", {}", "，期限为{}"),
    "no_own": ("Nobody names a shortcoming of {} alone", "没有人专门指出{}有何短板"),
    # figures
    "figures": ("Figures", "数据对照"),
    "figure_in": ("{}, {}", "{}，{}"),
    "figure_for": ("{} ({})", "{}（{}）"),
    "stands_in": ("{} stands in for {}", "以{}的数据代表{}"),
    # disagreements
    "disagreements": ("Where the sources disagree", "说法不一之处"),
    "one_says": ("{} gives {}", "{}给出的是{}"),
    # silences
    "silences": ("What nobody says", "无人谈及之处"),
    "few_plans": (
        "Of the measures prescribed against these shortcomings, {1} in {0} say who is to act and {2} by when",
        "在针对这些短板提出的{}项对策中，{}项说明由谁实施，{}项说明期限",
    ),
    "silent_on": ("Nobody names a shortcoming of {0} alone in {1}", "在{1}方面，没有人专门指出{0}的短板"),
    "single": (
        "Each of the shortcomings above is named by one source alone, and {}",
        "上述短板均只见于一个来源，{}",
    ),
    "few_confirmed": (
        "Most of the shortcomings above are named by one source alone, and {}",
        "上述短板大多只见于一个来源，{}",
    ),
    "none_backed": ("none is backed by a figure", "也都没有数据佐证"),
    "one_backed": ("only one is backed by a figure", "其中只有1项有数据佐证"),
    "few_backed": ("only {} are backed by figures", "其中只有{}项有数据佐证"),
    "also_silent_on": ("of {0} alone in {1}", "在{1}方面，没有人专门指出{0}的短板"),
    "nor": (", nor ", "；"),
    "unanswered": ("Nobody prescribes a remedy for what {0} finds, that {1}", "{0}认为，{1}，对此也没有人提出对策"),
    # why
    "why": ("Why these", "取舍依据"),
    "why_rule": (
        "Weight: {} for each independent source (a reprint is none), {} for each figure, {} for each disagreement,"
        " {} for each measure.",
        "权重：每个独立来源计{}（转载不另计），每个数字计{}，每处分歧计{}，每项对策计{}。",
    ),
    "why_challenge": ("Shortcoming", "短板"),
    "why_about": ("Of", "所属"),
    "why_weight": ("Weight", "权重"),
    "why_sources": ("Sources", "来源"),
    "why_figures": ("Figures", "数字"),
    "why_disagreements": ("Disagreements", "分歧"),
    "why_links": ("Measures", "对策"),
    "why_shown": ("Shown", "列入"),
    "yes": ("yes", "是"),
    "no": ("no", "否"),
}
