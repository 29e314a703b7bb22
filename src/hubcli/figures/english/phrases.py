"""The phrases left of a number, by what they make of it."""

# Under the name of a qualifier or of a role: `bound` makes a rank of at most that, `rank` a rank, `year` a calendar
# year of what could be one, `day` a day of the month, `age` years; `within` says how exact it is, unless it is a time;
# `passed` that it is over a sum or share; `between` and `from` open a range; after a `name` a number is no figure.
PHRASES: dict[str, str] = {
    "at_least": "at least|at the least|at the very least|no less than|no fewer than|not less than|not fewer than"
    "|no lower than|not lower than|no smaller than|not smaller than|no under|a minimum of|minimum of|minimum|a floor of"
    "|greater than or equal to|more than or equal to|larger than or equal to|bigger than or equal to"
    "|higher than or equal to|greater or equal to|greater or equal than|larger or equal to|larger or equal than"
    "|bigger or equal to|bigger or equal than|higher or equal to|higher or equal than|more or equal to"
    "|more or equal than"
    "|equal to or greater than|equal to or more than|equal to or above|equal or greater than|equal or more than"
    "|at least or equal to|min.|≥|>=|no shorter than|not shorter than|no worse than|starting at|starting from|or over"
    "|equal to or larger than|equal to or higher than|or more than or equal to",
    "at_most": "at most|at the most|at the very most|at maximum|up to|no more than|not more than|no higher than"
    "|not higher than|no greater than|not greater than|no larger than|not larger than|no bigger than|no longer than"
    "|not longer than|no later than|not over|not above|not exceeding|not to exceed|no over|a maximum of|maximum of"
    "|maximum"
    "|a ceiling of|a cap of|a limit of|capped at|less than or equal to|smaller than or equal to|lower than or equal to"
    "|fewer than or equal to|less or equal to|less or equal than|smaller or equal to|smaller or equal than"
    "|lower or equal to|lower or equal than|fewer or equal to|equal to or less than|equal to or smaller than"
    "|equal to or lower than|equal or less than|equal to or below|at most or equal to|max.|≤|<=|not surpassing",
    "over": "over|more than|higher than|greater than|larger than|longer than|bigger than|better than|older than"
    "|heavier than"
    "|above|exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed|surpassing|topped|topping|tops|outnumber"
    "|went past|gone past|going past"
    "|in excess of|upwards of|upward of|north of|well over|just over|slightly over|far more than|well above|just above"
    "|well more than|slightly more than|much more than|a little more than|a little over|a bit over|somewhat more than"
    "|no longer under|upward from|beyond|stronger than|taller than|faster than|wider than|deeper than",
    "under": "under|less than|fewer than|lower than|smaller than|shorter than|younger than|below|short of|just under"
    "|well under|just below|well below|just short of|shy of|just shy of|slightly less than|slightly under"
    "|slightly below"
    "|far less than|far fewer than|much less than|a little less than|a little under|a bit less than|somewhat less than"
    "|not reach|not reached|not even|beneath|lighter than|slower than|narrower than",
    "about": "about|around|nearly|almost|close to|approximately|approx.|approx|roughly|circa|ca.|c.|ca|an estimated"
    "|estimated at|estimated|approaching|nearing|neared|nears|approached|approaches|approach|in the region of"
    "|in the order of|on the order of"
    "|of the order of|in the vicinity of|in the neighborhood of|in the neighbourhood of|or about|or around|or so|some"
    "|somewhere around|getting on for|very nearly|very close to|more or less|in the area of|not far short of"
    "|not far off",
    "passed": "pass|passes|passed|passing|cross|crosses|crossed|crossing|break|breaks|broke|broken|breaking"
    "|broke through"
    "|breaks through|break through|broken through|breaking through|breach|breached|breaches",
    "within": "within",
    "bound": "top|first|fortune|fortune global|the leading|top-",
    "rank": "no.|nos.|no|#|№|rank|ranks|ranked|ranking|rank at|ranks at|ranked at|ranking at|ranked number|rank number"
    "|ranks number|ranked as|ranked no|placed|placing",
    "year": "year|fy|in|since|by|until|till|before|after|during|early|late|mid|the year|than in|january|february"
    "|march|april"
    "|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|fiscal|financial|as of",
    "day": "day",
    "age": "aged|age|ages|aged between|aged from|aged over|age of|ages of",
    "between": "between",
    "from": "from",
    "percent": "percent of|per cent of|percents of|per cents of|percentage of",
    "name": "table|tables|figure|figures|fig.|figs.|section|sections|sec.|chapter|chapters|ch.|article|articles|art."
    "|annex|annexes"
    "|appendix|page|pages|p.|pp.|volume|vol.|vol|issue|line|lines|route|highway|flight|room|gate|terminal|building"
    "|phase"
    "|phases|stage|step|steps|level|tier|grade|type|types|class|category|unit|module|version|release|model|item"
    "|items|clause"
    "|clauses|paragraph|paragraphs|para.|paras.|para|paras|rule|resolution|regulation|directive|decree|order"
    "|circular|document"
    "|bill|schedule|box|boxes|note|notes|footnote|goal|goals|sdg|sdgs|objective|indicator|question|scenario|option"
    "|iso|iec|en"
    "|gb/t|ieee|rfc|project|projects|programme|program|plan|shenzhou|tiangong|chang'e|chang’e|beidou|long march"
    "|apollo|boeing"
    "|airbus|windows|covid|formula|act|schedule|part|parts|division|sub-section|subsection|opinion|communiqué|notice"
    "|action"
    "|priority|recommendation|principle|pillar|task|target|targets|measure|exhibit|panel|case|sample|lot|batch|block"
    "|track"
    "|track|channel|radio|platform|pier|berth|bus|metro line|exit|tianzhou|queqiao|tianwen|yaogan|gaofen|jiuzhang"
    "|zuchongzhi"
    "|sinovac|studio|mach|protocol|agenda|vision|horizon|erasmus|group|group of|team|zone|ward|district|sector|area"
    "|pm|a/res|no"
    "|isbn|issn|doi|call|tel|tel.|phone|fax|hotline|postcode|zip|code|road|street|avenue|lane|suite|floor|apartment"
    "|flat",
}
