"""The wordings in which copy speaks of the VA, of TRICARE and of those who pay, as phrases over ``VA_CLASSES``."""

from __future__ import annotations

from collections.abc import Mapping

WORDINGS: Mapping[str, tuple[str, ...]] = {
    "va_disclaimer decides": (
        "depends|hinges|rests|turns|contingent|conditional on|upon :va",
        "needs|requires|takes|awaits|waits|need|require _{0,2} :va _{0,1} yes|ok|okay|go-ahead|nod|sign-off|say-so",
        ":va must|has|have|needs to? say|says yes|okay|ok",
        "until|once|unless|before|after|if :va says|said|gives yes|okay|ok|the|its|go-ahead",
        "decided|determined|made only|solely|alone? by :va",
        "decided|determined|made case by case _{0,3} by :va",
        ":va :decide",
        ":va _{0,1} team|clinic|doctor|provider|staff|coordinator|office :decide",
        "and it|they alone|only :decide",
        "is|are|remains :va decision|call|choice",
        ":va alone|only :decide",
        ":va , not|never _{1,4} , :decide",
        "decision|decisions|determination|determinations|choice is|are|rest|rests|remains|lies|belongs _{0,2} :va",
        "up to :va",
        "only :va can|may|decides|determines",
        ":va has _{0,2} final|last say|word",
        ":va makes|make the|all|every|each|that|those final|coverage? decision|decisions|determination|determinations",
    ),
    "va_disclaimer": (
        (
            "payment|coverage|approval|reimbursement|authorization|referral|care|acceptance|eligibility"
            " from|by|through|under|with|at :va _{0,2} not|isn't|never|hardly|far"
            " automatic|guaranteed|promised|assured|certain|given|from|a"
        ),
        (
            "no|any|imply|implies|constitute _{0,2} endorsement|affiliation|approval|sponsorship|recommendation"
            " by|from|with|of :va"
        ),
        (
            ":va endorsement|approval|authorization|coverage|payment|eligibility|benefits"
            "|referrals _{0,6} not|isn't|never"
            " automatic|guaranteed|promised|implied|assured|certain"
        ),
        ":va does|do|did not :vouch",
        (
            ":va doesn't|don't|won't|cannot|can't|didn't _{0,2}"
            " endorse|recommend|approve|certify|cover|pay|reimburse|guarantee"
        ),
        (
            ":payer does|do|will|may|would not currently|generally|usually|always?"
            " cover|pay|reimburse|endorse|recommend|approve|certify"
        ),
        ":payer doesn't|won't|don't|rarely|never cover|covers|pay|pays|reimburse|endorse|recommend",
        "cannot|can't|not|never|don't guarantee|promise|assure|speak|imply|assume _{0,5} :payer",
        "cannot|can't|not|never|no guarantee|promise|promises|assurance|guarantees _{0,3} on|that|about _{0,3} :payer",
        "not covered|paid|reimbursed|endorsed|approved|affiliated by|with|to :payer",
        "not a va provider|facility|clinic|hospital|program",
        "we|i|practice|clinic|office|center are|is|am not|never :va",
        "cannot|can't|not|never tell|say|predict|know|promise _{0,2} whether|if|what|how :payer :may{0,2} :pay",
        "nothing|none _{0,6} promise|promises|guarantee|guarantees|assurance|offer|offers _{0,1} :payer",
        ":va has|have not _{0,1} reviewed|endorsed|approved|checked|vetted|inspected|evaluated",
        ":va hasn't|haven't _{0,1} reviewed|endorsed|approved|checked|vetted|inspected|evaluated",
        "independent of|from :va",
        ":va _{0,2} does|do not imply|constitute|mean",
        "decided|determined|made by _{1,2} :va",
        "is|are|remains|remain for|with? :va to decide|determine|approve|authorize",
        "coverage|eligibility|approval|payment|care|decision _{0,3} is|are|remains :va _{0,1} call|decision|choice",
        "up to your|the|each :va",
        "whether :payer :may{0,2} :pay _{0,6} depends|varies|rests",
    ),
    "va_coverage covered": (
        ":payer :may{0,2} has|have|had|'s|got you|us|them|veterans|vets|it|this|everything|every _{0,2} covered",
        ":payer :may{0,2} has|have|'s|got :ours{0,1} _{0,1} you|your|them|their covered|back|tab|bill|bills",
        ":payer :may{0,2} take|takes care of it|this|that|the|your|everything|every|all",
        "leave|send|bill the? bill|tab|rest|cost to|with? :payer",
        ":payer :may{0,4} :pay",
        ":military :enrolled and|or|& :enrolled :may{0,3} :pay",
        "provided|available|furnished|offered|issued|supplied by|through|from :ours? :payer to|for _{0,2} :veterans",
        ":veterans :may{0,2} receive|get|obtain _{1,4} through|via :ours? :payer",
        ":payer , :may{0,3} :pay",
        ":payer _{0,2} insurance|benefits|coverage|plan|plans :may{0,3} :pay",
        ":paid in|for? full? by|under|through|with :ours? _{0,2} :payer",
        "under|with|through|using|by|via :ours? :payer _{0,6} :paid",
        "under|with|through|using|by|via :ours? :payer , _{0,6} :paid",
        ":payer coverage|covered|benefit|paid",
        "no|without|skip|zero :va referral|authorization|sign-off|approval|paperwork is|are? needed|required|necessary",
        "under|with|through|using|by|via :poss :payer , _{0,6} :paid",
        "under|with|through|using|by|via :poss :payer _{0,6} :paid",
        ":payer referral|authorization|card|id|coverage|approval :may{0,2} :pay",
        "if|since you|you've|you're|they _{0,3} :payer _{0,3} , you|you're|you'll|they :may{0,2} :paid",
        "if|since you|you've ever? served|deployed|enlisted _{0,4} , :may{0,2} _{0,2} :paid",
        "you're|you are :paid _{0,2} if|since|because you|you've served",
        ":government :may{0,3} :pay _{0,6} :veterans",
        ":government :may{0,2} picks|foots|handles|covers|pays _{0,3} bill|tab|cost|it|all|every|for",
        ":payer _{0,3} picks|foots|handles|covers _{0,2} bill|tab|cost",
        ":payer is|will|can be? finally|now|already|currently? picking|paying|covering|footing",
        ":payer has|have been finally|now|already? picking|paying|covering|footing",
        ":payer :may{0,2} reimburses|reimburse|pays|pay|covers|cover it|for|you|your|this|these|them|every|100|all",
        "if|when|once the|a|an|your? :payer _{0,14} , _{0,10} :paid",
        "if|when|once|after the|a|an|your? :payer _{0,14} , _{0,10} billed|invoiced|charged to",
        "billed|invoiced|charged directly|straight? to :payer",
        "billed|invoiced|charged directly|straight? to the? government",
        "bill|bills|invoice|invoices|charges _{0,5} go|goes|sent|forwarded|routed directly|straight? to :payer",
        "send|sends|forward|forwards|mail|mails _{1,3} bill|bills|invoice|invoices to :payer",
        "borne|absorbed|shouldered|met|underwritten|footed _{0,2} by :ours? :payer",
        ":government is|are always? buying|paying|covering|footing",
        "service|sacrifice already|has|have paid|covers|covered|bought|earned for|your|this|it|you",
        ":payer treats|counts|considers|lists|recognizes _{1,5} :paid",
        "every|each|any|all :veterans _{1,6} gets|get|receives|receive|has|have|is|are _{0,5} :paid",
        "every|each|any|all :veterans gets|receives|has _{0,5} :paid",
        "a|an :va benefit",
        "part|component|element of :ours? _{0,2} :benefits",
        "included in :ours? _{0,2} :benefits",
        ":payer recently? announced _{0,1} it|they will|would now? cover|reimburse|pay",
        (
            ":payer recently|now|also? began|begins|started|starts|expands|expanded|extends|extended|approved"
            " covering|paying|reimbursing|coverage"
        ),
        ":payer _{0,2} benefits|care|coverage|services|treatment is|are available to|for _{0,2} :veterans",
        "covered|limited|standard|basic|included benefit|service|treatment|therapy under|with|by|through :ours? :payer",
        ":payer :may{0,1} ensures|guarantees|furnishes _{0,2} access|availability|care|coverage|treatment|hearing|aids",
        ":veterans , _{0,6} :paid",
        ":veterans is|are|get always|all|also|fully|automatically? :paid",
        ":veterans with|on|using|who|under _{1,5} is|are|get :paid",
        "with|under :poss :payer in|on? hand|file|place? , _{0,8} :paid",
        "service-connected _{1,5} :may{0,2} :paid",
        "your|earned :earned :may{0,2} :pay",
        ":veterans have|has|get|receive _{0,4} :paid",
        ":veterans get|receive _{0,4} :paid",
        "va will|can|does|always take|pick|handle _{0,3} cost|bill|tab|care",
        "covered|reimbursed|funded for :veterans",
        "100% covered|paid _{0,3} :veterans",
        "100%|fully|completely|entirely by|through :payer",
    ),
    "va_coverage eligible": (
        "eligible|entitled|qualify|qualifies|qualified|approved|pre-approved for|to|under|through _{0,5} :payer",
        ":veterans _{0,3} eligible|entitled|qualify|qualifies for|to",
        ":veterans with|who|whose _{2,10} eligible|entitled|qualify|qualifies for|to",
        "eligible|entitled|qualify|qualifies for|to _{1,7} from|through|with|under :ours? :payer",
        "every|each|any :veterans :may{0,2} qualify|qualifies",
        "if you _{0,3} :payer _{0,3} , you|you're|you'll :may{0,2} qualify|qualified|eligible|entitled",
        ":veterans _{0,3} eligible|entitled|qualify|qualifies|qualified for|to",
    ),
    "va_coverage covered ": (
        ":plan entitles|entitle|qualifies|guarantees",
        ":plan gives you|veterans _{0,3} right|access|choice",
        ":veterans _{0,3} automatically|already eligible|entitled|qualify|qualified|approved",
        ":veterans :may{0,1} qualify|qualifies automatically|instantly",
        "all|every|any|each :veterans _{0,3} eligible|entitled|qualify|qualifies|qualified for|to",
    ),
    "va_coverage accepted": (
        "use|using|bring|apply your|their|his :benefits",
        ":benefits work|apply here|with|at",
        ":benefits are good|welcome|accepted",
        ":payer _{0,2} :take",
        ":card is|are all|everything|enough|sufficient",
        ":card works|work|counts here|with|at",
        ":plan patients|veterans|members|enrollees :may{0,1} welcome|accepted|welcomed",
        ":card is|are the only thing",
        ":card _{0,2} gets|get|buys|opens|unlocks you|the|every",
        ":take :ours? _{0,1} :payer",
        ":payer and|& :payer _{0,1} accepted|welcome",
    ),
    "va_cost free": (
        ":plan _{0,8} at|for|with :free",
        ":payer makes|make|made|making|keeps _{1,6} :free",
        ":payer :may{0,3} :pay every|each|all last|single|the? penny|cent|dime|dollar",
        ":plan _{0,3} pay|owe|pays|owes nothing|zero|$0",
        ":veterans :may{0,2} pay|pays|paid|owe|owes|spend|spends nothing|zip|nada|zero|$0|0",
        "if|when you _{0,6} :payer _{0,3} , you|you'll|you'd :may{0,2} pay|owe nothing|zero|$0|0",
        ":veterans :may{0,2} _{0,2} never|not see|pay|get|owe|receive _{0,2} :debt",
        "never|not see|pay|get|owe|receive a|another|any|one? :debt",
        ":free _{0,2} to|for _{0,3} :veterans",
        "won't|doesn't|never|cannot|can't|not cost you|veterans|them|vets a|one|any|anything :debt?",
        "won't|doesn't|never|not cost you|veterans|them|vets anything",
        "not a|one dime|penny|cent|dollar _{0,1} out|from|of _{0,1} your|their pocket|pockets",
        "out-of-pocket|copay|copays|cost|costs|bill|charge for|to _{0,3} :veterans , _{0,2} zero|none|$0|nothing",
        ":card _{0,2} and? , _{0,3} pay|owe|is|nothing nothing|zero|free|else",
        ":card , _{0,3} nothing|zero|free|no",
        ":veterans may|might|can still? owe|pay|have a|some|small? copay|copays|cost-share",
        ":card and|then _{0,3} is|are|comes :free",
        ":card , _{0,4} is|are :free",
        ":card and|then :may{0,1} pay|owe nothing|zero|$0|0",
        "copay|copays|cost-share may|might|can still? apply _{0,4} :payer",
        ":veterans _{0,6} at|for|with :free",
        ":free _{0,3} if|when|because you|you've served",
        "if you|you've served , _{0,4} :free",
        ":free _{0,4} for|to|with _{0,2} :payer",
        ":veterans _{0,3} :free",
        ":veterans , _{0,4} :free",
        ":veterans , _{0,4} free|complimentary",
        ":payer , :free",
        ":free _{0,6} when|once|if|after :payer",
        "no|zero|without|$0|0|any copay|copays|co-pay|co-pays|deductible|out-of-pocket|bill|bills|cost",
        "copay|copays|out-of-pocket|cost is|are|of waived|zero|$0|nothing",
        "costs|cost you nothing|zero|$0",
        "costs|cost our|most|all|eligible|enrolled? :veterans nothing|zero|$0",
        "not|never|don't|doesn't|won't charge|bill|invoice our|any? :veterans",
        "no :veterans here? has|have|will|does? ever? paid|pays|pay|owed|owes|owe|see|sees|seen :debt",
        "no :veterans here? has|have|will|does? ever? paid|pays|pay|owed|owes|owe|see|sees|seen a|one|any :debt",
        "bill|bills|billed|invoice :va directly",
    ),
    "va_program network": (
        "in|of|join|joins|joined|joining|member|within :ours? _{0,1} :network",
        "participate|participates|participating|enrolled|enroll|credentialed in|with :ours? _{0,1} :network",
        ":network provider|providers|member|members|membership|clinic|practice|participant",
        "belong|belongs to :ours? _{0,1} :network",
    ),
    "va_program program": (
        "in|through|under|via|with|by|of :ours? :plan",
        "part|member|participant|provider in|of|with|for|under :ours? _{0,2} :plan",
        "participate|participates|participating|enrolled in|with :ours? _{0,2} :plan",
        ":plan provider|providers|partner|clinic|participant|member|office|practice",
        ":plan contract|contracted|eligible|program",
        ":plan :may{0,3} :send",
        ":plan _{0,3} , you|veterans|they can|may|could still|now|freely? pick|choose|see|use|visit|come|book|select",
        "use|using|with :poss{0,1} :plan , _{0,3} pick|choose|see|visit us|our|this",
        ":plan lets|allows|means|gives|enables|says|guarantees|promises",
        (
            ":va :clinicians , who _{0,3} must|has|have|needs|need|can|may to? ask|request|refer|authorize|order|send"
            "|submit|write"
        ),
        (
            ":va primary|specialty|mental|women's care|health :clinicians must|has|have|needs|need|can|may"
            "|will to? ask|"
            "request|refer|authorize|order|send|submit|write"
        ),
        ":va :clinicians must|has|have|needs|need|can|may to? ask|request|refer|authorize|order|send|submit|write",
        ":va :may{0,3} :send _{0,3} you|veterans|patients|us|here|care",
        ":va has|have|needs|must to? authorize|approve|refer",
        ":va must|may|can|will|has to authorize|approve|refer",
        ":va :enrolled :may{0,1} use|see|visit|come|book _{0,7} referral|authorization|approval",
        (
            ":veterans :may{0,2} ask|see|need|contact|call _{0,3} :va _{0,1} :clinicians"
            " _{0,5} referral|authorization|approval"
        ),
        "referred|sent|authorized by|from|through :ours? _{0,2} :va",
        "thanks to :ours? :plan",
        "because of :ours? :plan",
        "approval|authorization|referral _{0,2} by|from :va",
        ":va approval|authorization|referral|preauthorization _{0,2} required|needed|necessary|first",
        "contract|contracts|contracted|agreement with _{0,2} :payer",
        "works|work|working closely|directly|hand? with :ours? :va",
    ),
    "va_network network": (
        "in network|in-network with|for|provider :ours? _{0,2} :payer",
        ":payer in network|in-network",
        ":payer network provider|providers|member|clinic|participant|status",
        ":payer participating provider|clinic",
        "participating|network provider|clinic with|for|in _{0,2} :payer",
    ),
    "va_endorsement approved": (
        ":payer :blessed :clinic",
        ":payer :blessed",
        ":payer :authorized :clinic",
        ":payer :authorized",
        ":payer _{0,2} :authorized",
        ":blessed by :ours? _{0,2} :payer",
        ":authorized by|with :ours? _{0,2} :payer",
        ":payer has|have :may{0,2} :blessed",
        (
            ":payer has|have :may{0,2}"
            " approved|certified|chosen|selected|authorized|named|picked|designated|recommended|endorsed :ours"
        ),
        ":payer approved|certified|chose|selected|authorized|named|picked|endorsed|recommended :ours",
        ":blessed :payer :clinic",
        "official :payer :clinic",
        "meets|meet|exceeds|exceed|passed|passes|follows :va _{0,1} standards|requirements|criteria|guidelines",
        ":plan :blessed",
    ),
    "va_endorsement endorsed": (
        ":va :rely _{0,4} :ours",
        ":va :clinicians _{0,3} :rely",
        ":va :clinicians _{0,2} send|sends|sent|refer|refers|referred _{0,3} patients|family|families|veterans",
        ":va :rely :ours",
        ":rely by|in|at _{0,3} :va",
        (
            "used|trusted|chosen|relied|preferred|recommended|offered|available by|in|at|on|inside _{0,3} :va"
            " _{0,1} :clinicians"
        ),
        ":va _{0,2} first|top|preferred|number|leading|go-to|own choice|pick|partner|provider|one|clinic",
        "choice|pick|favorite of|for :va",
        "same _{0,4} :va _{0,1} uses|use|trusts|relies|prescribes|provides|buys|offers",
        "va-grade|va-quality",
        ":va lists|listed|names|counts|ranks|has us|our _{0,3} as|among|on|in _{0,4} :blessed",
        ":va seal|stamp of approval",
        "backed|supported|sponsored by :ours? _{0,1} :va",
        ":va :stands",
        ":va :may{0,1} has|have|had? :may{0,2} signed off",
        ":va signs off on :ours",
        ":va has|have|had? :may{0,2} given|gives|gave|granted us|our|this|the _{0,3} stamp|seal|blessing|nod|approval",
        ":va vouches|vouch|vouched for",
        ":va has|have|had? put|puts|placed|lent|lends its|their _{0,2} stamp|seal|name|weight|mark",
        "behalf of :ours? :va",
        "partnership|alliance|collaboration|affiliation with :ours? _{0,1} :va",
        "acting|act|acts|operating|serving|operate as|for|as an? _{0,2} agent|arm|extension|representative of|for :va",
        "extension of :va",
        "acting|act|acts|speaking|speak for :va",
        ":va in-house|official|designated|exclusive|sole clinic|provider|partner|center",
        ":va relies|turns|turn|turned to|on us|our",
        ":va trusts|trust|entrusts|entrust|relies|depends|counts _{0,3} with|for|on|to its|their _{1,2}",
        ":clinic that? :va :may{0,1} :rely",
        (
            "clinic|team|doctors|surgeons|surgeon|place|center|practice|experts|specialists|hospital|name|therapy"
            "|device"
            " that? :va trusts|relies|chooses|chose|picks|prefers|recommends|endorses|turns|calls|counts|depends"
            " on|to|first?"
        ),
    ),
    "va_endorsement endorsed ": (
        "we|us|ours|clinic|team is|are its|their :blessed :clinic",
        "we're its|their :blessed :clinic",
        "as|, its|their :blessed :clinic",
        "its|their :blessed :clinic is|are :ours",
        "it|they|which|who trusts|trust|prefers|prefer|recommends|recommend|endorses|endorse us|our",
    ),
    "va_endorsement partner": (
        ":tie _{0,1} , or|nor|and :tie _{0,2} ,? the? :va",
        ":tie _{0,1} or|nor|and :tie _{0,2} ,? the? :va",
        ":tie _{0,2} , or|nor|and _{0,3} :va",
        "connected|associated|owned|operated|run|employed|sponsored|affiliated|endorsed by|with|to|of :va",
        "part|agent|arm|representative of :va",
        "represent|speak for? :va",
        ":va _{0,1} partner|partners|affiliate|partnership",
        "hand in hand with :ours? :va",
        "alongside|together with? :va",
        ":ally with|of|up :ours? _{0,2} :va",
        "trusted|official|proud :payer _{0,1} partner|provider|clinic",
    ),
    "tricare_coverage decides": (":military :decide",),
    "tricare_coverage eligible": (
        (
            ":military :enrolled{0,2} :may{0,2} need|needs|require|requires|want|wants|expect|expects a|an|prior?"
            " referral|authorization|preauthorization"
        ),
        (
            ":military :enrolled{0,2} :may{0,2} ask|asks|wait|waits for a|an|prior? referral|authorization"
            "|preauthorization"
        ),
    ),
    "tricare_coverage covered": (
        ":federal :may{0,3} covers|cover|pays|pay|reimburses _{0,2} your|our|this|these|its",
        ":paid in? full? by|under|through _{0,2} :federal",
        ":federal approved|covered|certified",
        ":federal :may{0,3} covers|cover|pays|pay|reimburses it|them|for|most|all|part|some|every|the|100|up|any",
        "your|with|using :federal :may{0,3} covers|cover|pays|pay",
    ),
}
"""Patterns by subtype and status; earlier rows win where matches overlap and are equally long."""
