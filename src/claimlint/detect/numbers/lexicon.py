"""Words that count, compare and name, as data."""

from __future__ import annotations

from types import MappingProxyType

#: Cardinals below one hundred.
SMALL = MappingProxyType(
    {
        **{
            word: float(n)
            for n, word in enumerate(
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                "seventeen eighteen nineteen".split()
            )
        },
        **{
            word: 20.0 + 10 * n
            for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
        },
    }
)
SCALES = MappingProxyType({"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12})
SUFFIXES = MappingProxyType({"k": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mil": 1e6, "b": 1e9, "bn": 1e9})
FRACTION_SIGNS = MappingProxyType(
    {
        "½": (1, 2),
        "⅓": (1, 3),
        "⅔": (2, 3),
        "¼": (1, 4),
        "¾": (3, 4),
        "⅕": (1, 5),
        "⅖": (2, 5),
        "⅗": (3, 5),
        "⅘": (4, 5),
        "⅙": (1, 6),
        "⅚": (5, 6),
        "⅛": (1, 8),
        "⅜": (3, 8),
        "⅝": (5, 8),
        "⅞": (7, 8),
        "⅒": (1, 10),
    }
)
SUPERSCRIPTS = MappingProxyType({sign: str(n) for n, sign in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")})

_ORDINAL_WORDS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
#: Ordinals in words; as denominators they make fractions ("one third").
ORDINALS = MappingProxyType(
    {
        **{word: float(n) for n, word in enumerate(_ORDINAL_WORDS.split(), start=3)},
        "hundredth": 100.0,
        "thousandth": 1000.0,
        "millionth": 1e6,
    }
)
#: Denominators in the plural ("two thirds", "three quarters").
DENOMINATORS = MappingProxyType(
    {
        "halves": 2.0,
        "quarters": 4.0,
        **{f"{word}s": value for word, value in ORDINALS.items()},
    }
)
MULTIPLIERS = MappingProxyType(
    {
        "twice": 2.0,
        "thrice": 3.0,
        "double": 2.0,
        "doubled": 2.0,
        "doubles": 2.0,
        "doubling": 2.0,
        "triple": 3.0,
        "tripled": 3.0,
        "triples": 3.0,
        "tripling": 3.0,
        "quadruple": 4.0,
        "quadrupled": 4.0,
        "quadruples": 4.0,
        "quadrupling": 4.0,
        "quintupled": 5.0,
        "halved": 0.5,
        "halving": 0.5,
        **{f"{word}fold": value for word, value in SMALL.items() if value >= 2},
        "hundredfold": 100.0,
        "thousandfold": 1000.0,
        "manyfold": None,
    }
)
VAGUE_NUMBERS = frozenset("dozens tens scores hundreds thousands millions billions".split())
VAGUE_DETERMINERS = frozenset(("few", "several", "many", "a few", "quite a few", "a number of", "some"))
DECADES = MappingProxyType(
    {
        "twenties": 20.0,
        "thirties": 30.0,
        "forties": 40.0,
        "fifties": 50.0,
        "sixties": 60.0,
        "seventies": 70.0,
        "eighties": 80.0,
        "nineties": 90.0,
        "teens": 13.0,
    }
)

#: Comparator words before a figure, by the norm they are read as.
_BEFORE = {
    "about": "about|around|roughly|approximately|approx|nearly|almost|virtually|close to|near|circa|an estimated|"
    "estimated|some|~|≈|∼|or about|in the neighborhood of|on the order of|roughly about",
    "up to": "up to|as much as|as many as|as high as|as long as|as great as|at most|no more than|not more than|"
    "a maximum of|maximum of|max|≤|not exceeding|no longer than|no greater than",
    "at least": "at least|no less than|no fewer than|not less than|a minimum of|minimum of|as little as|as few as|"
    "as low as|as soon as|as short as|starting at|starting from|≥|minimum",
    "over": "over|more than|greater than|higher than|better than|above|exceeding|beyond|in excess of|upwards of|"
    "upward of|north of|well over|just over|slightly over|far more than|well above|just above|longer than|>|"
    "a little over|slightly more than|surpassing|exceeds|exceeded|topping",
    "under": "under|less than|fewer than|below|lower than|south of|just under|well under|slightly under|shorter than|"
    "just below|well below|slightly less than|a little under|far less than|<|shy of|just shy of|smaller than",
    "exactly": "exactly|precisely",
}
#: Comparator words behind a figure.
_AFTER = {
    "at least": "or more|or better|or higher|or greater|or longer|and up|and above|or above|and over|or over|"
    "or larger|and higher|plus|or beyond",
    "up to": "or less|or fewer|or lower|or under|or below|and under|or sooner|or shorter|at most|max|maximum|tops|"
    "and below",
    "about": "or so|or thereabouts|give or take",
}


def _invert(table: dict[str, str]) -> MappingProxyType[str, str]:
    return MappingProxyType({form: norm for norm, forms in table.items() for form in forms.split("|")})


COMPARATORS = _invert(_BEFORE)
POSTPOSED = _invert(_AFTER)

#: Symbols of statistics in the case in which papers print them.
STATISTICS = MappingProxyType(
    {
        "HR": "HR",
        "aHR": "HR",
        "OR": "OR",
        "aOR": "OR",
        "RR": "RR",
        "aRR": "RR",
        "IRR": "IRR",
        "ARR": "ARR",
        "RRR": "RRR",
        "NNT": "NNT",
        "NNH": "NNH",
        "SMD": "SMD",
        "AUC": "AUC",
        "AUROC": "AUC",
        "ICC": "ICC",
        "I2": "I2",
        "I²": "I2",
        "R2": "R2",
        "R²": "R2",
        "r²": "R2",
        "χ2": "χ2",
        "χ²": "χ2",
        "κ": "kappa",
        "PPV": "PPV",
        "NPV": "NPV",
    }
)
#: Statistics in words.
STATISTIC_WORDS = MappingProxyType(
    {
        "hazard ratio": "HR",
        "hazard ratios": "HR",
        "adjusted hazard ratio": "HR",
        "odds ratio": "OR",
        "adjusted odds ratio": "OR",
        "odds ratios": "OR",
        "relative risk": "RR",
        "risk ratio": "RR",
        "rate ratio": "RR",
        "incidence rate ratio": "IRR",
        "number needed to treat": "NNT",
        "number needed to harm": "NNH",
        "cohen's d": "d",
        "hedges' g": "g",
        "hedges g": "g",
        "cohen d": "d",
        "effect size": "d",
        "kappa": "kappa",
        "correlation coefficient": "r",
        "standardized mean difference": "SMD",
    }
)
SPREADS = MappingProxyType(
    {
        "sd": "SD",
        "se": "SE",
        "sem": "SE",
        "standard deviation": "SD",
        "standard error": "SE",
        "standard deviation of": "SD",
    }
)
INTERVALS = MappingProxyType(
    {
        "ci": "CI",
        "cri": "CrI",
        "confidence interval": "CI",
        "credible interval": "CrI",
        "prediction interval": "PI",
        "iqr": "IQR",
        "interquartile range": "IQR",
    }
)

#: Laboratory and vital values, whose figures are cut-offs and readings.
LABS = MappingProxyType(
    {
        "bmi": "BMI",
        "body mass index": "BMI",
        "a1c": "A1c",
        "hba1c": "A1c",
        "hemoglobin a1c": "A1c",
        "egfr": "eGFR",
        "gfr": "eGFR",
        "ldl": "LDL",
        "hdl": "HDL",
        "triglycerides": "triglycerides",
        "psa": "PSA",
        "tsh": "TSH",
        "inr": "INR",
        "creatinine": "creatinine",
        "ferritin": "ferritin",
        "hematocrit": "hematocrit",
        "blood sugar": "glucose",
        "fasting glucose": "glucose",
        "blood glucose": "glucose",
        "heart rate": "heart rate",
        "total cholesterol": "cholesterol",
        "ph": "pH",
        "iop": "IOP",
        "t-score": "T-score",
        "t score": "T-score",
        "spo2": "SpO2",
        "ejection fraction": "ejection fraction",
        "viral load": "viral load",
    }
)
#: Outcome instruments; a bare figure or a length behind one is a score (see the scales of the policy).
SCALES_OF_OUTCOME = frozenset(
    (
        "vas",
        "nrs",
        "nprs",
        "odi",
        "rmdq",
        "qbpds",
        "ndi",
        "joa",
        "mjoa",
        "comi",
        "eq-5d",
        "eq5d",
        "promis",
        "womac",
        "koos",
        "hoos",
        "hads",
        "phq-9",
        "phq9",
        "gad-7",
        "gad7",
        "sf-36",
        "sf-12",
        "score",
        "scores",
        "scored",
        "scale",
        "oswestry",
        "oswestry disability index",
        "macnab",
        "pfirrmann",
        "madrs",
        "ham-d",
        "hamd",
        "mmse",
        "moca",
        "iief",
        "ipss",
        "dash",
        "ases",
        "ikdc",
        "haq",
        "pain",
    )
)
#: Verbs and nouns of change: with "from A to B" they make the later figure an outcome, not an upper end.
CHANGE_WORDS = frozenset(
    "fell fall falls fallen falling dropped drop drops dropping declined decline declines decreased decrease decreases "
    "decreasing reduced reduce reduces reducing reduction lowered lower lowers lowering rose rise rises risen rising "
    "climbed climb climbs increased increase increases increasing improved improve improves improving improvement went "
    "go goes going gone moved moving moves jumped jump jumps grew grow grows shrank shrink shrinks cut cuts cutting "
    "slid slipped sank soared eased ease eases easing quieted calmed softened lessened slowed faded "
    "down up raised raising boosted boosting changed change changes changing".split()
)

#: Words that number a thing; those in the first set in any case, in the second only when capitalised.
NAMED = frozenset(
    "page pages slide type types stage stages phase phases grade grades step figure figures fig table tables chapter "
    "appendix tier class section part parts schedule level gen".split()
)
NAMED_CAPITAL = frozenset(
    "Group Arm Form Title Item Category Room Article Exhibit Question Option Module Volume Tip Myth Reason "
    "Rule Route Highway Interstate Exit Building Hall Gate Episode Lesson Wave".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec".split()
)
SEASONS = frozenset("spring summer fall autumn winter".split())
FREQUENCY_ADVERBS = frozenset("daily weekly monthly yearly annually nightly hourly biweekly".split())
#: People, for ages ("adults over 40") and for 8/10 read as a count of them.
PEOPLE = frozenset(
    "people patients clients customers members users subjects participants adults children men women veterans "
    "americans seniors athletes residents individuals respondents responders smokers".split()
)
ADULTS = frozenset(
    "adult adults people person men women man woman patients anyone everyone someone those children kids seniors "
    "clients veterans americans individuals males females candidates guests drivers".split()
)
#: Words that cannot be an adjective before a counted noun.
FUNCTION_WORDS = frozenset(
    "is are was were be been being has have had do does did will would can could may might must should that which who "
    "whom whose when where while with without by for from into onto upon at on after before during until since because "
    "if than then as so but and or nor not no it its they them he she we you i this there here what why how reported "
    "said felt saw had got gained lost avoided".split()
)
