"""Words of FDA and VA statements: names of the bodies, what is said of a status, what it is said of."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimlint.detect.lexicon.forms import entries, nouns, terms, verbs

AGENCY = terms(
    """fda, f.d.a., f.d.a, f d a, fda's, f.d.a.'s, usfda, food and drug administration, food & drug administration
    food and drug administration's, food and drug administration (fda), food & drug administration (fda)
    food and drug administration (f.d.a.), food and drug administration (u.s. fda),
        food and drug administration ("fda")"""
)
"""Names of the U.S. Food and Drug Administration, folded to lower case."""

STATUS_WORDS: Mapping[str, str] = MappingProxyType(
    {
        word: status
        for status, words in {
            "approved": "approved, approve, approves, licensed, pre-approved",
            "cleared": "cleared, clear, clears",
            "authorized": "authorized, authorised, authorize, authorizes, permitted",
            "registered": "registered",
            "listed": "listed",
            "inspected": "inspected, audited, monitored, supervised",
            "compliant": "compliant, regulated, conforming, conformant, overseen, governed",
            "certified": "certified, validated, verified, tested, accredited, proven, grade, graded, quality, rated",
            "endorsed": """endorsed, endorses, endorse, recommended, recommends, recommend, backed, accepted,
        supported, trusted
                sanctioned, recognized, recognised, preferred, favored, vetted, screened, blessed, embraced, championed
        praised, applauded, greenlit, green-lit, greenlighted, okayed, ok'd, rubber-stamped""",
            "evaluated": "evaluated, evaluate, evaluates, reviewed, review, reviews, assessed, examined",
            "breakthrough": "designated",
        }.items()
        for word in entries(words)
    }
)
"""What the agency does to a product, by status."""

STATUS_NOUNS: Mapping[str, str] = MappingProxyType(
    {
        word: status
        for status, words in {
            "approved": """approval, approvals, premarket approval, pre-market approval, marketing approval,
        full approval, pma
                accelerated approval, pma approval, licensure, license, biologics license, final approval, nda approval,
        bla approval, bla""",
            "cleared": """clearance, clearances, marketing clearance, 510(k) clearance, 510k clearance,
        510(k) marketing clearance
                510(k), 510k, premarket clearance, pre-market clearance""",
            "granted": """de novo, de novo approval, de novo clearance, de novo authorization, de novo classification
                de novo grant, de novo marketing authorization, de novo designation, de novo request
                humanitarian device exemption, humanitarian use exemption, humanitarian exemption, hde, hde approval
                humanitarian use designation, humanitarian use device designation, humanitarian device status
                humanitarian use device status""",
            "authorized": "authorization, authorisation, marketing authorization",
            "emergency": (
                "eua, emergency use authorization, emergency use authorisation, emergency authorization, emergency use,"
                " eua status, emergency use status"
            ),
            "registered": "registration, registration number",
            "listed": "listing",
            "inspected": "inspection",
            "compliant": "compliance",
            "certified": "certification, certificate, accreditation",
            "endorsed": """endorsement, recommendation, backing, recognition, acceptance, nod, blessing, green light
                sign-off
                stamp of approval, seal of approval, thumbs up, thumbs-up, go-ahead, okay""",
            "breakthrough": """breakthrough device designation, breakthrough therapy designation,
        breakthrough designation
                breakthrough status, breakthrough device status, breakthrough therapy status, breakthrough device
                breakthrough therapy, breakthrough tag, breakthrough label, breakthrough badge
                breakthrough nod, rmat, rmat designation, rmat status, regenerative medicine advanced therapy
                regenerative medicine advanced therapy designation, fast track, fast track designation,
        fast-track designation
                fast-track status, fast track status, orphan drug designation, orphan designation, orphan drug status
                orphan-drug status, orphan-drug designation
                orphan status, priority review, qualified infectious disease product designation""",
            "investigational": """ide, ind, investigational device exemption, investigational new drug, ide approval
                investigational new drug application, ind application, ide number, ind number, ind clearance,
        ind approval""",
        }.items()
        for word in entries(words)
    }
)
"""What the agency gives, by status."""

FDA_CLASSES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "fda": AGENCY | terms("agency, agency's"),
        "done": frozenset(STATUS_WORDS),
        "grant": frozenset(STATUS_NOUNS),
        "pathway": frozenset(w for w, s in STATUS_NOUNS.items() if s in {"granted", "emergency", "breakthrough"})
        - {"emergency use", "fast track", "de novo", "breakthrough therapy", "breakthrough device", "orphan status"},
        "k510": terms("510(k), 510k, 510 (k), 510(k)s"),
        "aux": terms(
            """has, have, had, hasn't, haven't, is, isn't, was, were, not, never, recently, fully, first, also,
        officially
            just, already, yet, since, now, formally, originally, finally, only, even, been, be, to, specifically,
        newly, and, or, decided, on monday, on tuesday, on wednesday, on thursday, on friday, today, this week
            last week
            last month, this month, this year, last year, previously, initially"""
        ),
        "det": terms(
            "the, u.s., us, the u.s., the us, united states, the united states, federal, the federal, both the"
            " u.s., our, an, a, its, their, both, both the, full, formal, official, any, this"
        ),
        "give": verbs("give, grant, issue, award, extend, provide, announce, post"),
        "get": verbs(
            "get, receive, win, earn, gain, obtain, secure, hold, have, carry, bear, achieve, attain, boast, lack,"
            " enjoy, land"
        ),
        "be": terms("is, are, was, were, been, remains"),
        "bare_adverb": terms(
            "only, currently, also, now, still, fully, both, not, yet, specifically, first, previously, originally,"
            " initially"
        ),
        "unneeded": terms("needed, required, necessary"),
        "rules": nouns(
            """guideline, guidance, standard, regulation, requirement, rule, criterion, law, protocol, specification,
        code
            inspection, audit, testing, scrutiny, quality standard, safety standard, safety guideline"""
        )
        | {"criteria"},
        "keep": verbs("meet, exceed, follow, pass, satisfy, surpass, observe, fulfill, uphold, beat"),
        "soon": terms(
            """pending, expected, imminent, anticipated, coming, underway, on the way, around the corner, in process
                years away
        in progress
            on track, near, nearing, forthcoming, in sight, next, within reach, close
            just a matter of time, a formality
            a matter of time, days away, a few months away, in the pipeline, in the works
            right around the corner, on the horizon, coming soon, weeks away, months away,
        under way"""
        ),
        "await": terms(
            "pending, awaiting, await, seeking, pursuing, expecting, anticipating, nearing, near, close to,"
            " expects, expect"
        ),
        "trial": nouns("trial, study, clinical trial, clinical study, pivotal trial, protocol"),
        "stands": terms(
            """stands behind, stand behind, stood behind, stands by, is on board with, on board with
            vouches for, believes in, signed on to, applauds, praises, sides with, approves of, gives its blessing to
            is a fan of"""
        ),
        "reviewing": terms(
            "reviewing, considering, evaluating, weighing, deciding on, looking at, about to approve, set to approve,"
            " poised to approve, expected to approve, likely to approve, ready to approve, close to approving"
        ),
        "expect": verbs("expect, anticipate, await, foresee, predict, hope for")
        | terms("hope, look forward to, looking forward to, count on, counting on, on the verge of, on the brink of"),
        "signing": terms("sign off, approve, clear, authorize, agree, say yes, green-light, greenlight, grant, give"),
        "oversight": terms(
            "say, say-so, authority, oversight, jurisdiction, regulation, regulations, control, approval, rules"
            ", review, requirements, purview"
        ),
    }
)
"""Word classes of the FDA phrase tables."""

VETERANS = nouns(
    "veteran, vet, service member, servicemember, military veteran, combat veteran, military family, military member"
) | terms(
    "military families, those who served, heroes, our heroes, active duty, veteran families, military,"
    " veterans and their families"
)
"""Those whom VA and TRICARE look after."""

_PATIENTS = nouns("va patient, va enrollee, va member, va beneficiary, va client, va user, va-enrolled veteran")
"""The same by the body that sends them; in a city's address they are nobody's."""

VA_NAMES = terms(
    """va, v.a., v.a, veterans affairs, department of veterans affairs, veterans administration,
        veterans health administration
    vha, va health care, va healthcare, veterans health care, va system, va medical center, va hospital,
        veterans' affairs
    u.s. department of veterans affairs, us department of veterans affairs, department of veteran affairs,
        veteran affairs
    united states department of veterans affairs, u.s. veterans affairs, veterans healthcare, va health care system
    department of veterans affairs (va), u.s. department of veterans affairs (va), veterans administration (va)
    us department of veterans affairs (va), united states department of veterans affairs (va)
    veterans affairs (va), department of veterans' affairs (va), department of veterans' affairs"""
)
VA_BENEFITS = terms(
    """va benefits, va benefit, va coverage, va insurance, va health benefits, va healthcare benefits,
        veterans benefits
    veterans' benefits, veteran benefits, va medical benefits, va medical benefits package
    medical benefits package, va health insurance, va health care benefits,
        military benefits
    military insurance, va plan, veteran's benefits, military coverage, va referral, va authorization"""
)
PROGRAMMES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "community-care": terms(
            """community care, community care network, va ccn, ccn, va community care, va community care network,
        triwest, optum
            veterans community care program, community care program, va's community care network,
        triwest healthcare alliance
            optum serve, veterans community care, va community care program, va community network, community network"""
        ),
        "mission-act": terms(
            "mission act, va mission act, pact act, the mission act of 2018, maintaining internal systems act"
        ),
        "choice": terms(
            """choice program, veterans choice program, va choice program, va choice, veterans choice,
        veterans' choice program
            choice card, veterans choice card, veterans choice act, choice act, va choice card"""
        ),
        "pc3": terms("pc3, patient-centered community care"),
        "tricare": terms(
            """tricare, tri-care, tri care, tricare prime, tricare select, tricare for life, tricare west, tricare east
            tricare insurance, tricare plans, tricare benefits"""
        ),
        "champva": terms("champva, champ-va, champ va"),
    }
)
"""Federal programmes for veterans and military families, by the ``programme`` that a claim carries."""
MEDICARE = terms("medicare, medicare part b, medicare advantage, original medicare, medicaid")

_PAYERS = VA_NAMES | VA_BENEFITS | frozenset().union(*PROGRAMMES.values())


_WITH_ARTICLE = terms(
    "va, v.a., department of veterans affairs, u.s. department of veterans affairs, veterans administration,"
    " mission act, pact act"
)


def _as_written(names: frozenset[str]) -> frozenset[str]:
    """Return ``names`` with the article and the possessive of those that copy often writes so."""
    common = names & _WITH_ARTICLE
    return (
        names
        | {f"{name}'s" for name in common}
        | {f"the {name}" for name in common}
        | {f"the {name}'s" for name in common}
    )


VA_CLASSES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "va": _as_written(VA_NAMES) | terms("the department, the department's, the agency"),
        "payer": _as_written(_PAYERS) | terms("the department"),
        "benefits": VA_BENEFITS,
        "plan": frozenset().union(*PROGRAMMES.values()),
        "network": PROGRAMMES["community-care"]
        | terms("va network, va provider network, tricare network, va's network"),
        "federal": MEDICARE,
        "military": PROGRAMMES["tricare"] | PROGRAMMES["champva"],
        "enrolled": terms(
            "patients, members, enrollees, beneficiaries, families, veterans, prime, select, young adult"
        ),
        "poss": terms("a, an, your, any, valid, an approved, a valid, active, their, approved"),
        "stands": terms("stands behind, stand behind, stood behind, standing behind"),
        "earned": terms("benefits, earned benefits, service benefits, veteran's benefits, veterans' benefits"),
        "card": nouns(
            """va card, veteran card, va id, veteran id, veterans card, military id, va id card, veteran id card
            veteran health id card, va health card, tricare card, choice card, dd-214, dd214"""
        ),
        "government": terms(
            "uncle sam, the government, the federal government, government, washington, the u.s. government"
        ),
        "veterans": VETERANS | _PATIENTS,
        "pay": verbs(
            """cover, pay, reimburse, fund, foot, subsidize, pick up, take care of, cost-share, underwrite, finance,
        provide, offer
            include"""
        )
        - terms("offering, including, providing, offered, fund, funds"),
        "ally": terms(
            """partner, partners, partnered, partnering, partnership, affiliated, affiliate, allied, teamed, collaborate
            collaborates, collaboration"""
        ),
        "vouch": verbs("cover, pay, reimburse, endorse, recommend, approve, certify, guarantee"),
        "may": terms(
            """will, may, might, can, could, would, also, fully, now, often, usually, always, generally, sometimes,
        typically, should
            completely, actually, already, even, gladly, happily, directly, likely, does, do, either, currently,
        both, only, all"""
        ),
        "paid": terms(
            "covered, paid, paid for, reimbursed, funded, included, taken care of, fully covered, covered in"
            " full, completely covered, 100% covered, covered 100%, coverage, reimbursable, payable, fully paid"
        ),
        "free": terms(
            """free, no cost, zero cost, $0, no charge, without charge, at no cost, at no charge, complimentary,
        nothing, no copay
            no copays, zero copay, zero out-of-pocket, no out-of-pocket, free of charge, cost-free, zero dollars,
        not a penny
            not a dime, not a cent, no cost to you, zero, no bill, no bills, on the house, on us, at zero charge
            zero charge
        for free, without cost, without a bill, no fee, no fees, at no expense, free and clear, at $0, for nothing"""
        ),
        "blessed": terms(
            """approved, certified, endorsed, recommended, preferred, trusted, accredited, recognized, backed,
        vetted, selected
            chosen, sanctioned, designated, credentialed, verified, licensed, sponsored, official, qualified,
        validated, proven
            supported, pre-approved"""
        ),
        "authorized": terms("authorized, authorised, contracted, referred"),
        "clinic": nouns(
            """clinic, provider, practice, center, office, facility, partner, doctor, surgeon, location, treatment,
        therapy, care
            program, team, chiropractor, dentist, hospital, specialist, device, procedure, physician, pharmacy,
        provider network"""
        ),
        "ours": terms("our, us, this, these, we, the, it, ours, my"),
        "clinicians": nouns(
            "doctor, physician, surgeon, hospital, clinic, provider, clinician, medical center, site, nurse, care team,"
            " facility, specialist, dentist"
        ),
        "rely": verbs(
            "rely on, use, trust, recommend, choose, prefer, endorse, prescribe, depend on, love, refer, send,"
            " pick, swear by"
        ),
        "take": verbs("accept, take, bill, honor, honour, welcome, file, submit, work with, use, process")
        | terms("accepted, billed, welcome, welcomed, accepting"),
        "tie": terms(
            "affiliated, endorsed, sponsored, connected, associated, approved, authorized, part of, owned,"
            " operated, employed, certified, an agent of, agents of, speak for, represent, a part of"
        ),
        "decide": verbs("decide, determine, control")
        | terms(
            "makes the decision, makes the final decision, makes that decision, has the final say, has the"
            " final word, make the decision, makes every decision, makes all"
        ),
        "send": verbs("send, refer, authorize, let, allow, approve, place, authorise, direct, route"),
        "debt": terms("bill, bills, dime, penny, cent, thing, copay, dollar, invoice"),
    }
)
"""Word classes of the VA phrase tables."""
