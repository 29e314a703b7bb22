"""The Chinese words of bounds, as patterns: at least, at most, over and under, with the negations that reverse them."""

# 不得超过 is at most, 不会低于 at least.
_NOT = (
    r"(?:(?:不|没有?|未曾?|从未|并未|无法|勿)(?:[能得可应会宜准许要允再曾需想致][当许以能]?|至于)?"
    r"|严禁|禁止|难以|很难|防止|避免)"
)
MORE = r"超过|超出|超|高于|高过|大于|多于|突破|逾|长于"
LESS = r"低于|少于|小于|短于|不足|不到|跌破|弱于|少过"
_OR_EQUAL = r" ?(?:或者?|及)? ?等于"
_NO_NAME = "(?![的标工气温生收值点价档年学])"  # 最低工资, 最多的一天: names, not bounds
AT_LEAST = rf"至少|最[少低]{_NO_NAME}(?![仅只])|起码|不下于?|(?:大于|高于|多于){_OR_EQUAL}|{_NOT}(?:{LESS})"
AT_MOST = rf"至多|最多{_NO_NAME}|顶多|不超(?!过)|(?:小于|低于|少于){_OR_EQUAL}|{_NOT}(?:{MORE})"
