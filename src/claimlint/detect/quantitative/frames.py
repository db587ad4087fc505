"""What governs a length of time, as patterns over word classes (see ``words``)."""

from __future__ import annotations

COMPARED = r"(?:off (?:your|her|his|their|my)|younger|older|sooner|earlier|longer|shorter|faster|more|less)"
COURSE_OF_HARM = (
    r"\b(?:develop\w*|(?<!recovery )(?<!healing )(?<!improvement )(?<!growth )(?<!relief )occur\w*|arises?"
    r"|progress\w*|worsen\w*|run into|ran into"
    r"|(?:can|may|could|might|will) (?:permanently |slowly |also )?(?:harm|damage|hurt|injure|impair"
    r"|strain|irritate)|harms|impairs)\b"
)
AGE_UNDONE = (
    r"\b(?:biological|metabolic|epigenetic|cellular|body|heart|skin|brain|real|true) age(?: (?:is|was|has|had|went|came"
    r"|drop(?:s|ped)|fell|falls|decreased|down|shr[aiu]nk|reduced|reversed|rolled back|turned back)){0,3} by"
    r"(?: (?:about|nearly|over|some|almost|roughly|up to|an average of))*"
)
"""Before the years that somebody is said to be younger."""
GAINED = (
    r"\b(?:survival|life expectancy|lifespan|life|sleep|walking|time (?:to|until|without) [\w-]+)"
    r"(?: (?:time|duration|distance|(?:in|for|with|of|among) (?:[\w-]+ ){0,2}[\w-]+)){0,2} "
    r"\b(?:rose|rises|grew|grows|increased|increases|lengthened|lengthens|improved|improves|climbed|went up|is up"
    r"|was up)"
    r" by(?: (?:about|nearly|over|some|almost|roughly|an average of|a (?:mean|median) of))*"
)
"""Before the time that somebody gained."""
SHORTENED = (
    r"\b(?:stays?|recover(?:y|ies)|downtime|healing|hospitali[sz]ations?|sick leave|absences?|time (?:off|away|to"
    r"|in) [\w-]+"
    r"|healing time|attacks?|episodes?|headaches?|migraines?|flare-ups?|symptoms?|colds?|labors?|fevers?)"
    r"(?: (?:time|times|(?:in|for|with|of|among) (?:[\w-]+ ){0,2}[\w-]+)){0,2} (?:has |have |was |were )?"
    r"(?:shr[aiu]nk|fell|dropped|shortened|declined|decreased|reduced|cut|came down|went down|is down|are down|down)"
    r" (?:by )?(?:(?:about|nearly|over|some|almost|roughly|an average of|a (?:mean|median) of) )*"
)
"""Before the time that somebody was spared."""
SETTING_IN = (
    r"\b(?:relief|effects?|numb(?:ing|ness)|onset|benefits?|improvement|comfort|calm|results)"
    r" (?:(?:usually|typically|often|can|may|will|first) )?(?:begins?|began|starts?|started|kicks? in|kicked in"
    r"|sets? in"
    r"|comes?|came|arrives?|arrived|peaks?|peaked) (?:on )?(?:at|after|by|around)(?: (?:about|around|roughly|just))*"
    r"|\b(?:and|then|it|they|toxin|injection|drug|medicine|medication|dose|pill|patch|block) (?:then |usually "
    r"|typically )?"
    r"(?:peaks?|kicks? in|sets? in|wears? off|takes? hold)(?: (?:at|after|by|around|within|in|about|roughly))*"
    r"|\b(?:fillers?|toxins?|pellets?|implants?|veneers?|crowns?|sealants?|bonding|whitening|grafts?|lenses|threads"
    r"|numbing|extensions|gels?)(?: \w+){0,2} (?:lasts?|hangs? around|sticks? around|holds? up|stays? put|dissolves?"
    r"|breaks? down|wears? off|fades?)(?: (?:for|over|in|after|within|about|around|roughly|up to|some|anywhere|from))*"
    r"|\b(?:results?|effects?|improvements?|benefits?|changes?|outcome) (?:(?:can|may|will|should|usually|typically"
    r"|often"
    r"|generally|are|is|be|become|becomes|first|most|fully|clearly|commonly) ){1,4}"
    r"(?:visible|noticeable|apparent|evident|seen|obvious|felt|noticed) (?:at|after|by|around|from|between)"
    r"(?: (?:about|around|roughly|just))*"
)
"""Before the time at which an effect sets in."""

SURVIVED = (
    r"\b(?:survival|time to (?:progression|relapse|recurrence|treatment failure|death)|(?:response|remission) duration"
    r"|duration of (?:response|remission|relief))(?: (?:time|(?:with|on|for|in|among) (?:[\w-]+ ){0,2}[\w-]+)){0,2}"
    r" (?:was|is|reached|reaches|averaged|averages|came to|stood at|stands at|hit|of|extended to|rose to|improved to)"
    r"(?: (?:about|nearly|over|almost|roughly|just|only|an average of|a median of|a mean of))*"
)
"""Before the time that somebody lived, or that an effect held."""
_STATE = (
    r"(?:\w+-free|plump|smooth|clear|white|straight|dry|calm|quiet|still|strong|sober|slim|tight|firm|soft|open"
    r"|closed|shut"
    r"|sealed|healthy|bright|full|thick|in place|in remission)\b"
)
APPOINTED = (
    r"\b(?:visits?|appointments?|sessions?|meetings?|calls?|class(?:es)?|hours|lines?|shifts?|clinics?)"
    r" (?:run|runs|last|lasts|take|takes|are|is|start|starts|open|opens|end|ends|close|closes)"
)
"""What a calendar makes longer or shorter."""
MENDS = r"\b(?:takes?|took|recover\w*|heal\w*|downtime|settles?|subsides?|resolves?|stay|swelling|bruising|sore\w*)\b"
"""What is better short: "or longer" boasts of nothing."""
WORTH = (
    r"(?:off|away from|out of) (?:the |your )?(?:job|work|game|school)\b|on crutches\b|in (?:a |the )?(?:cast"
    r"|bed|boot|sling)\b"
    r"|of (?:\w+ ){0,2}?(?:relief|comfort|freedom|protection|confidence|results|rehab\w*|downtime|recovery|healing"
    r"|mobility|clear vision|smooth skin|better sleep)\b"
)
IN_STATE = (
    r"of (?:smooth|plump|calm|clear|quiet|bright|white|soft|firm|steady|strong|straight|cool"
    r"|dry)\w* (?:\w+ )?:body_part:"
)
"""A part of the body made well, as long as that is worth it ("two years of whiter teeth")."""
EQUATED = r"^\W*(?:just )?(?:one|a single|an?|1) [\w-]+(?: [\w-]+)?\s*[=,:\u2014-]+\s*"
"""What little it takes: "one peel = six months of clear skin"."""
PAST = r"\b(?:after|following|had|despite|spent|suffered|endured)\b"
RESULT = (
    ":recovery:|:recovery_verb:|:body_part:|:more:|:condition:|:relief_verb:"
    r"|:treatment:(?: \w+){0,2} (?:takes?|took) effect|:drug:(?: \w+){0,2} (?:takes?|took) effect"
    r"|\b(?:chews?|gumm(?:y|ies)|lozenges?|spray|troche|anesthetic|numbing)\b[^.;,]{0,20} (?:takes?|took) effect"
    r"|\b(?:say|kiss|wave) (?:goodbye|farewell)\b|\bwake up (?:refreshed|rested|pain-free|renewed|younger)\b"
    r"|\bup and (?:about|walking|running|around)\b|\bon (?:your|their|her|his) feet\b|\ba difference\b"
    r"|\b(?:off|gone)\b|\b(?:good as|like) new\b|\bpain[- ]free\b|\bsymptom[- ]free\b|\b(?:smooth|clear|calm"
    r"|quiet|bright|dry|evens|softens|plumps|smooths|firms|brightens|whitens|restores|rebuilds|thickens|lifts)\b"
)
"""What a treatment brings: a state, a relief, a part made well."""

ADVISED = (
    r"\b(?:should(?! (?:expect|notice|see|feel|start|begin|be (?:able|back|visible|fully|healed)))|must|ought to"
    r"|instructed to|asked to|told to|recommend(?:s|ed)?|advise[sd]?|needs? to|have to|has to|want to|schedule|book"
    r"|call|see (?:a|your|the) (?:doctor"
    r"|physician|dentist)|come back|return (?:to us|for)|see us|contact|seek|expect us|we (?:will |may |can "
    r"|'ll )?(?:call|reply"
    r"|tell|know|confirm|assess|evaluate|schedule|respond|answer|email|contact|send|see|review|process|file|bill))\b"
)
"""What somebody is to do, or the office does, in the time named."""
SUPPLY = (
    r"\b(?:bottle|box|pack|package|packet|supply|kit|tube|jar|charge|batter(?:y|ies)|container|refill|bag|tank|card"
    r"|certificate|offer|sale|membership|subscription|financing|loan|lease|contract|(?:payment|financing"
    r"|savings) plan|prescription|referral|authorization|warranty)s?(?:\W+\w+){0,2}?"
    r"\W+(?:lasts?|runs?|holds?|expires?|ends?|covers?|is|are)\b"
)
_SUPPLIES = r"(?:batter(?:y|ies)|filters?|cartridges?|bulbs?|(?:button|coin|\w*\d\w*) cells)"
STOCKED = rf"^\W*(?:the |our |your )?(?:[\w-]+ ){{0,3}}?{_SUPPLIES}\b[^.;]*\b(?:lasts?|runs?|holds?|needs?)\b"
"""A supply that the sentence is about, however far its verb stands."""
ENROLLED = (
    r"^\W*(?:and |then |so )?(?:start|begin|get started|enroll|join)(?: (?:in|within|under|just|only|less than|the|a))*"
)
"""A service that is taken up: "pick a plan and start within a week"."""
SERVED_IN = (
    r"\b(?:prescriptions?|appointments?|consult\w*|quotes?|approval|delivery|repl(?:y|ies)|shipping|bookings?|checkouts?"
    r"|scans?|exams?|check-?ins?|screenings?|intake|paperwork|forms?|sign-?ups?|diagnosis|test results|answers?)"
    r"(?: (?:online|today|ready|done|here|by phone|by text)){0,2} (?:in|within|under)(?: (?:just|only|about|under"
    r"|as little as"
    r"|less than))*"
)
"""A service that is quick, and no result of it: "a refill in ten minutes"."""
PHASED = r"\bthen (?:[^\W\d][\w-]* ){1,4}?for(?: (?:about|another))?"
"""One phase of a regimen that is told without a verb: "then soft food for two weeks"."""
SUTURED = r"\b(?:stitches|sutures|staples|bandages?|dressings?|drains?|packing|splints?)\b"
"""What comes off again: a schedule of care."""
HYPOTHETICAL = r"^\W*(?:if|should|when|unless|in case)\b"
DONE_IN = (
    r"\b(?:inserted|implanted|injected|performed|administered|infused|milled)\b"
    r"|\b(?:is|are|was|were|be|gets?|being)(?: \w+)? (?:removed|done|over|finished|performed|completed|placed|treated"
    r"|injected|inserted|made|delivered|ready|printed|scanned|fitted|complete)\b"
)
"""A procedure that is over by then: its length and no outcome."""
OCCUPIES = (
    r"\b(?:detox|stays?|programs?|courses?|trials?|class(?:es)?|sessions?|visits?"
    r"|appointments?|treatments?|rehab|phase)"
    r"(?: \w+){0,2} (?:takes?|lasts?|runs?|took|is|are)\b"
)
ONE_HOLDS = (
    r"\b(?:one|an?|(?:a )?single|each|every) (?:\w+ )?(?:treatment|injection|shot|session|infusion|pellet|implant|dose"
    r"|application|peel|procedure|adjustment|tattoo|filler|visit)"
    r" (?:lasts?|holds?|works|keeps working|stays effective)(?: (?:for|up to|about|around|over|at least))*"
)
"""One of a treatment that lasts: months of effect, and not the length of a visit."""
BY_ITSELF = r"\b(?:on (?:its|their) own|by (?:itself|themselves)|without treatment|untreated)\b"
"""The natural course of a complaint."""
ON_SURFACES = r"\b(?:surfaces?|counters?|doorknobs?|countertops?|air)\b"
HARDENS = (
    r"\b(?:adhesives?|resins?|cements?|glues?|gels?|sealants?|bonding|composites?|plaster|casts?|polish|coating|mou?lds?)"
    r"(?: \w+){0,2} (?:cures?|sets?|hardens?|dries|dry|bonds?)\b"
)
"""What hardens, which is nobody's recovery."""
GIVEN_OVER = (
    r"(?:provided|given|delivered|administered|spread|done|performed|carried out|scheduled|completed|repeated|spaced"
    r"|taken)(?: \w+){0,2} (?:over|across|for)(?: a (?:total |period )?(?:of )?)?(?: ?(?:about|period of|roughly"
    r"|around))*"
)
"""How long a course of care goes on."""
OPERATES = (
    r"(?::treatment:|:procedure:)(?:\W+\w+){0,3}?\W+(?:takes?(?! (?:effect|hold))|took|lasts?|runs?|is|are|averages?)\b"
)

PROMISED = (
    r"(?:in|within|inside(?: of)?|under)"
    r"(?: (?:just|only|as little as|as few as|less than|under|about|a mere|the first))*"
    r"|as (?:little|few|soon|fast|quickly) as|just|only"
)
MISSED = r"\b(?:had|has|have)(?: not|n't| never)\b[^.;,:]{1,60}\bin"
"""How long something had not been ("had not slept a full night in three years")."""
BEST_CASE = r"as little as|as few as|just|only|within|under|less than|up to|fewer"
USUAL = r"\b(?:usually|typically|generally|most|often|on average|tends?|commonly|normally)\b"
HELD = r"for(?: about| up to| roughly| around| nearly| as long as| at least)*"
_KEPT = (
    r":keep:(?:\W+(?>\w+(?:['-]\w+)*)){1,4}?"
    r"\W+(?:away|off|out|down|at bay|free|up|calm|quiet|under control|clear|smooth)\b"
)
_STAYS = rf"\b(?:stays?|stayed|remains?|remained|keeps?|kept)(?: [\w'-]+){{0,2}} {_STATE}"
"""What is kept in a state that is worth it."""
HOLDING = (
    f"{_STAYS}|"
    ":relief_verb:|:change_verb:|"
    r"\b(?:enjoy\w*|quiets?|calms?|relieves?|eases?|blocks?|numbs?|protects?|holds?|works?|relief"
    rf"|soften\w*|cushion\w*|plump\w*|relax\w*|firms?|lubricat\w*)\b|{_KEPT}"
)
"""What is done for a length of time to the good of somebody."""
LASTING = (
    r"\b(?:last|lasts|lasted|lasting|hold|holds|held|persist\w*|endures?|stays?|remain\w*|takes?|took|recover\w*"
    r"|heal\w*|downtime|time off|days off|hangs? around|sticks? around|settles?|fades?|subsides?|resolves?|usually"
    r"|typically|median|average)\b"
)
ENDURED = (
    r"\b(?:persist\w*|held|hold\w*|last\w*|endur\w*|stay(?:s|ed)?|remain\w*|maintain\w*|sustain\w*|continu\w*"
    r"|stable|still (?:there|present|good|strong))\b"
)
RETURN = r"\b(?:return to|back (?:to|at|in|on)|full activity|recovery|relief|comfort)\b"
TOWARD = r"(?:to|until|from) (?:[\w-]+ ){0,3}?"
TAKING_TIME = (
    r"\b(?:recovery|healing|recuperation|downtime)(?: (?:period|time|process|phase))? (?:of|is|averages|runs)"
    r"(?: (?:about|around|roughly|only|just|typically|usually|generally|up to))*"
)
"""Before the time that somebody is laid up."""
NEEDED = r":need:(?: (?:about|around|just|only))?"
OVER = r"over(?: (?:the|about|a|around|roughly|course of|period of))*"
STILL = r"(?:at|through|throughout|past|beyond|into|out to)(?: (?:about|the|at least))?"
AFTER = r"(?:after|by|between)(?: (?:about|around|just|only|the first))?"
GOVERNING = (
    f"{TAKING_TIME}|{PROMISED}|{HELD}|{AGE_UNDONE}|{ONE_HOLDS}|{NEEDED}|{OVER}|{STILL}|{AFTER}|{GAINED}|{SHORTENED}"
    f"|{SETTING_IN}"
    f"|{SURVIVED}"
)
"""What stands before a time in the frames that are told by it."""
FRAGMENT = r"^\W*(?:just|only|a mere|about|in)?\W*$"
OF_CYCLE = (
    r"\b(?:ovulat\w+|(?:egg )?retrievals?|embryo\w*|transfers?|periods?|menstruat\w+|cycles?|implantation|blastocysts?"
    r"|trigger(?: shot)?|luteal|insemination)\b"
)
"""What has its day in a cycle."""
SHOWN = r"\b(?:shows? up|appears?|emerges?|comes? in|becomes? visible|(?:is|are) visible|sprouts?)\b"
"""How a result is first seen."""
BY_WHEN = r"(?:between|in|by|at|around|from|within|through|past|into|as early as)(?: (?:about|around|as early as))?"
INSTEAD = (
    r"(?:instead of|rather than|not|versus|vs\.?|compared (?:with|to)|than)(?: (?:the |a |an )?(?:usual|typical))?"
)
WANES = r"\b(?:fad\w+|w(?:ear|ore)s? off|heav\w+|worst|peaks?|shed\w*|relaps\w*|recur\w*|return visit|wean\w*|not)\b"

IN_FORCE = (
    r"\b(?:polic(?:y|ies)|coverage|plans?|fees?|prices?|changes?|rates?|rules?|laws?|acts?|benefits?|memberships?"
    r"|insurance|agreements?|contracts?|orders?|cancell?ations?|terms|hours|updates?)\b[^.;,]{0,25} (?:takes?"
    r"|took) effect"
)
"""What comes into force."""
TENURE = (
    r"\b(?:(?:trusted|relied (?:up)?on|(?:used|chosen|recommended|preferred) by)"
    r"(?![^.;]*\b(?:lasts?|holds?|stays?|works?|relieves?|lasting)\b)|director|surgeon|physician|founder"
    r"|founded|experience(?! (?:an?|some|any|the|little|less|more|relief|full|significant|immediate|mild)\b)"
    r"|practic(?:e|ed|ing)|serv(?:ed|ing)|in business"
    r"|teaching|trained|career)\b"
)
ENTRY = (
    r"\b(?:candidates? (?:have|has|are|is|must|with|who)|qualif\w+|eligib\w+|required?|requires|must"
    rf"|need to be|age[ds]?|stays?(?! (?:[\w'-]+ ){{0,2}}{_STATE})|length of stay)\b"
)
SERVICE = (
    r"\b(?:(?:write|call|text|message|ring|phone|email)s? (?:you )?back|gets? back to (?:you|every|all|each)"
    r"|(?:nurses?|staff|team|coordinators?|office|desk|portal|schedulers?"
    r"|pharmacists?) (?:\w+ ){0,2}?(?:respond|answer|repl(?:y|ie)|call"
    r"|text|write|review)s?"
    r"|ship|ships|shipped|refills?|post to"
    r"|(?:are|is|we're|stays?) open|open (?:on|at|from|until|daily|\d)|hours are"
    r"|enrolled|warranty|return policy|reply|answered"
    r"|house rules?|takes (?:us|(?:our|the) (?:staff|team|office|lab|billers?))"
    r"|call back|parking|deadline|follow-up (?:visit|call)|next (?:visit|appointment)|appointment)\b"
)
OF_SCHEDULE = (
    r":frequency:|before (?:the )?(?:treatment|surgery|enrollment|baseline|diagnosis|presentation)\b"
    r"|(?:a|per|each|every) (?:day|night)\b"
    r"|of (?!being|living|feeling|lasting|having|getting|smoothing|\w+ing (?:relief|results?|effects?|comfort))\w+ing\b"
    r"|(?:cycles?|blocks?"
    r"|rotations?|rounds?|intervals?)\b|(?:of )?(?:age|old|experience|icu|training"
    r"|practice|service|notice|warranty|trial|money|supply"
    r"|visits?|sessions?|business|post|follow)|(?:\w+ )?(?:refund|money[ -]back|guarantee)"
)
REPEATED = (
    r"every|each|once|at least another|another|for the (?:first|next|last|past)|(?<!after )the (?:first|next|last"
    r"|past)|ahead"
    r"|over the (?:past|last)|per"
    r"|(?:visits?|sessions?|treatments?|doses?|infusions?|injections?|appointments?|classes|pulses|shots)"
    r" (?:in|over|within|across|for)"
    r"|(?:daily|nightly|weekly|monthly|regularly|continuously|consistently|once|twice|(?:a|per|each|every) (?:day|night"
    r"|week|month)) for(?: (?:about|up to|at least|a (?:total|period) of))*"
    r"|follow(?:ed)?-? ?up (?:(?:time|period|duration|interval) )?(?:of|was|is|for|lasting|averaged|ranged from)"
    r"(?: (?:about|an average of|a (?:mean|median) of|at least|over))*"
    r"|(?<!lasts )(?<!last )(?<!relief )for a (?:period|total) of"
)

OF_PAPERS = (
    r"\b(?:is|are|was|were|gets?|goes|go) (?:[\w-]+ )?(?:posted|published|filed|mailed|printed|issued|archived|uploaded"
    r"|released|listed|announced)\b"
)
"""What becomes of letters, records and minutes in the time named."""
MINIMUM = r"\b(?:reflux|pauses?|delays?|gaps?|lags?|spells?|runs?|episodes?|intervals?) of(?: (?:about|at least))?"
"""What a time defines, with "or longer" behind it."""

CLOCKED = (
    r"\b(?:door-to-[\w-]+|call-to-[\w-]+|response|waiting|waits?|turnaround|lengths? of stay|stays?|arrival-to-[\w-]+"
    r"|time (?:to|until|from) [\w-]+|decision-to-[\w-]+|ischemi[ac] time|operating)\b"
)
"""What a hospital clocks and compares."""
AVERAGED = r"\b(?:averag\w+|median|mean|is|are|was|were|runs?|stands? at)\b"
ELSEWHERE = (
    r"\b(?:versus|vs\.?|against|compared (?:with|to)|while|but)\b[^.;]{0,40}\b(?:national\w*|nationwide|statewide|state"
    r"|elsewhere|average|benchmark|other hospitals|region\w*|industry|county|country)\b"
)
"""The other side of a benchmark."""
