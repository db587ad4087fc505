"""What the copy says of a product's FDA status, use and route, against the policy's products."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.copytext import Surroundings
from claimlint.checks.describe import values_of
from claimlint.checks.evidence import words
from claimlint.model.claim import Claim
from claimlint.policy.types import Product, Rule
from claimlint.text import lazyre as re

_SAID: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        # FDA itself says "approved" of licensed biologics; a De Novo device is granted, and calling it
        # cleared is imprecise rather than false, which is a milder rule's matter (21 CFR 860 subpart D).
        "approved": frozenset({"approved"}),
        "cleared": frozenset({"cleared"}),
        "de-novo": frozenset({"granted", "authorized", "cleared"}),
        "eua": frozenset({"emergency", "authorized"}),
        "hct-p": frozenset(),
        "unapproved": frozenset(),
    }
)
_MARKETING = frozenset({"approved", "cleared", "granted", "authorized", "emergency"})
_WORDS_FOR = {
    "approved": "FDA-approved",
    "cleared": "FDA-cleared",
    "de-novo": "granted De Novo marketing authorization by FDA",
    "eua": "authorized by FDA for emergency use",
    "hct-p": "not FDA-approved",
    "unapproved": "not FDA-approved",
}
_ROUTES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "topical": frozenset({"topical", "topically"}),
        "injection": frozenset({"inject", "injected", "injection", "injections", "intradiscal", "intravenous"}),
        "oral": frozenset({"oral", "orally", "tablet", "tablets", "capsule", "capsules"}),
        "nasal": frozenset({"nasal", "intranasal"}),
        "inhaled": frozenset({"inhaled", "inhalation"}),
        "implant": frozenset({"implanted", "implant"}),
    }
)

_PARAMS: Mapping[str, Param] = MappingProxyType(
    {
        "compare": Param(
            "choice", "status", choices=("status", "use", "route"), doc="what is held against the product"
        ),
        "pathways": Param("list", (), doc="only products of these pathways; empty: all"),
        "said": Param("list", (), doc="only these statuses in the copy; empty: all that grant a product the market"),
    }
)


class StatusVocabulary:
    """Reports FDA statements that the policy's product table contradicts.

    A product is looked for by name and aliases in the claim's subject, then within the rule's reach.
    """

    name = "status-vocabulary"
    params = _PARAMS

    def of_claims(self, _rule: Rule) -> bool:
        """Return True: every rule of this check is on claims."""
        return True

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return one hit for each contradiction, with the product and the words to use of it."""
        params = context.rule.params
        pathways = set(params.get("pathways") or ())
        said = set(params.get("said") or ()) or _MARKETING
        compare = str(params.get("compare", "status"))
        for claim in context.selected:
            if claim.negated or (compare == "status" and claim.status not in said):
                continue
            product = _product(context, claim)
            if product is None or (pathways and product.pathway not in pathways):
                continue
            wrong = _contradiction(context, claim, product, compare, narrowed=bool(params.get("said")))
            if wrong:
                yield Hit(claim.span, claim, {**values_of(claim), **_values(product), "conflict": wrong})


def _values(product: Product) -> dict[str, str]:
    number = f" ({product.number})" if product.number else ""
    use = f" for {product.use}" if product.use else ""
    statement = f"{_WORDS_FOR[product.pathway]}{number}{use if product.pathway not in ('hct-p', 'unapproved') else ''}"
    return {"product": product.name, "pathway": product.pathway, "approved_use": product.use, "statement": statement}


def _product(context: CheckContext, claim: Claim) -> Product | None:
    for text in (claim.subject, Surroundings(context.document).text(claim, context.rule.within)):
        spoken = f" {' '.join(words(text))} "
        named = [(len(name), product) for product in context.policy.products for name in _names(product, spoken)]
        if named:
            return max(named, key=lambda pair: pair[0])[1]
    return None


def _names(product: Product, spoken: str) -> list[str]:
    names = (" ".join(words(name)) for name in (product.name, *product.aliases))
    return [name for name in names if name and f" {name} " in spoken]


def _contradiction(context: CheckContext, claim: Claim, product: Product, compare: str, *, narrowed: bool) -> str:
    if compare == "status":
        # A rule that names what may not be said of a pathway has already decided.
        return "" if not narrowed and claim.status in _SAID[product.pathway] else claim.status
    if compare == "use":
        return _other_use(claim, product) or _used_otherwise(context, claim, product)
    text = Surroundings(context.document).text(claim, context.rule.within)
    return _other_route(text, product)


def _other_use(claim: Claim, product: Product) -> str:
    known = [set(words(term)) for term in (*product.use_terms, product.use) if words(term)]
    stated = set(words(claim.use))
    if not known or not stated - _NO_TARGET - _NOWHERE or any(term <= stated or stated <= term for term in known):
        return ""
    return claim.use


_PUT = re.compile(
    r"\b(?:(?:inject|implant|deliver|insert)(?:s|ed|ing|ions?|ation)?|(?:infus|plac|us)(?:es?|ed|ing)"
    r"|appl(?:y|ies|ied|ying))\b[^.;!?]{0,60}?\b(?:into|inside|within|in|to|for|on)"
    r" (?P<target>(?:(?:the|your|an?|our|these|those|torn|damaged|degenerated|affected|treated) ){0,3}"
    r"[a-z-]+(?: [a-z-]+)?)",
    re.IGNORECASE,
)
_DISCLOSED = re.compile(
    r"\boff[- ]label\b|\bnot (?:been )?(?:an? )?(?:FDA[- ])?(?:approved|cleared|indicated)\b|\bunapproved use\b",
    re.IGNORECASE,
)
_STEM = 4
"""Letters by which a use and a target are held against each other: ``spinal`` and ``spine`` are one."""
_NO_TARGET = frozenset(
    "the your a an our these those torn damaged degenerated affected treated for in as of with to at on by from during"
    " after before under over and or while when where".split()
)
_NOWHERE = frozenset(
    "clinic clinics office practice hospital procedure procedures patients patient people treatment treatments imaging"
    " guidance surgery surgeries medicine care years decades order combination conjunction accordance person more most"
    " many all every each information results safety quality you us them it this that which one two three".split()
)
"""Words behind a preposition that are no part of the body and no condition."""


def _used_otherwise(context: CheckContext, claim: Claim, product: Product) -> str:
    """Return the use that the sentence ties to a status without naming the approved one, "" if there is none.

    What the product table calls off-label is one; so is a place of use that shares no word with the approved use.
    Copy that says the use is off-label has told its readers.
    """
    around = Surroundings(context.document)
    if claim.use or _DISCLOSED.search(around.text(claim, "adjacent-sentence")):
        return ""
    text = around.text(claim, context.rule.within)
    spoken = f" {' '.join(words(text))} "
    named = (term for term in product.off_label_terms if f" {' '.join(words(term))} " in spoken)
    known = _stems(product.use, *product.use_terms)
    return next(named, "") or (next(_targets(text, known), "") if known else "")


def _targets(text: str, known: set[str]) -> Iterator[str]:
    for match in _PUT.finditer(text):
        target = [word for word in words(match["target"]) if word not in _NO_TARGET]
        if target and not _NOWHERE & set(target) and not known & _stems(*target):
            yield " ".join(target)


def _stems(*texts: str) -> set[str]:
    return {word[:_STEM] for text in texts for word in words(text)}


def _other_route(text: str, product: Product) -> str:
    if not product.routes:
        return ""
    spoken = set(words(text))
    allowed = {word for route in product.routes for word in _ROUTES.get(route, frozenset({route}))}
    for name, forms in _ROUTES.items():
        if name not in product.routes and (found := sorted(spoken & forms - allowed)):
            return found[0]
    return ""


CHECK = StatusVocabulary()
