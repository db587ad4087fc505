"""Bodies and registries that publish figures of health, by the letters that they go by."""

from __future__ import annotations

BODIES = frozenset(
    """
    AAD AAFP AAO AAOS AAP AARP AASM ACOG ACS AHA AHRQ AJRR ASCRS ASMBS ASPS ASRM BRFSS CDC CMS HCUP HFEA HHS HRSA IHME
    ISAPS ISHRS KFF MBSAQIP NCHS NCI NHANES NHIS NHLBI NHS NIAAA NIDA NIDCD NIDDK NIH NIMH NJR NSDUH NSQIP OECD OPTN
    SAMHSA SART SEER SRTR UNOS USPSTF USRDS WHO
    """.split()
)
"""Only letters that seldom stand for a treatment, an illness or a law."""
