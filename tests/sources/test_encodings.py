"""A plain text in another encoding than UTF-8 is read if its bytes prove it, and never by guess."""

import pytest

from hubcli.sources.encodings import decoded

SIMPLIFIED = "河谷市有两家国家实验室，今年的评论说，长期稳定的投入机制仍有待完善，研发投入强度达到6.58%。\n"
TRADITIONAL = "河谷市有兩家國家實驗室，今年的評論說，長期穩定的投入機制仍有待完善，研發投入強度達到6.58%。\n"


@pytest.mark.parametrize(
    ("text", "encoding", "found"),
    [
        (SIMPLIFIED, "gbk", "gb18030"),
        (SIMPLIFIED, "gb2312", "gb18030"),
        (SIMPLIFIED + "朱镕基、陶喆\n", "gbk", "gb18030"),
        (TRADITIONAL, "big5", "big5hkscs"),
        (TRADITIONAL, "gbk", "gb18030"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        (SIMPLIFIED, "utf-32", "utf-32"),
        (SIMPLIFIED, "utf-8-sig", "utf-8"),
    ],
)
def test_what_the_bytes_prove_is_read(text: str, encoding: str, found: str) -> None:
    assert decoded(text.encode(encoding)) == (text, found)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("대한민국의 연구개발 투자는 지속적으로 증가하고 있으며 정책이 추진되고 있다. ", "euc-kr"),
        ("日本の研究開発投資は増加を続けており、政策が進められている。", "euc-jp"),
        ("日本の研究開発投資は増加を続けており、政策が進められている。", "shift-jis"),
        ("Расходы на исследования выросли до 6,58 процента. ", "cp1251"),
        ("Les dépenses de recherche ont été portées à 6,58 % à l'été. ", "cp1252"),
    ],
)
def test_another_encoding_is_not_taken_for_chinese(text: str, encoding: str) -> None:
    assert decoded((text * 3).encode(encoding)) == (None, None)


def test_too_few_characters_prove_nothing_but_are_named() -> None:
    assert decoded("强度为6.58%。".encode("gbk")).text is None
    assert decoded("研发投入强度为6.58%。".encode("gbk")) == (None, "gb18030")
