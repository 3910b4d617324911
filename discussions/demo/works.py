"""Works that the demonstration discussions cite: real ones, by their bibliographic facts.

Each citation key with its CSL-JSON item; `[@key]` in texts/ cites it, and in blocks
"reference" names it by the same key.
"""

from django.utils import timezone

from hub.citations.models import ReferenceKey
from hub.citations.services import save_reference


def load_works() -> None:
    """Put the works that are missing into the library, listed; those that are there stay."""
    there = set(ReferenceKey.objects.filter(key__in=WORKS).values_list("key", flat=True))
    for key, item in WORKS.items():
        if key not in there:
            if "URL" in item:
                item = item | {"accessed": _on(timezone.localdate())}
            save_reference(item=item, by=None, key=key, is_listed=True)


def _on(day) -> dict:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _in(*parts: int) -> dict:
    return {"date-parts": [list(parts)]}


def _names(*names: str) -> list[dict]:
    """“Family, Given” each."""
    pairs = [name.split(", ", 1) for name in names]
    return [{"family": family, "given": given} for family, given in pairs]


def _by(organization: str) -> list[dict]:
    return [{"literal": organization}]


_PPRP = "Professional Psychology: Research and Practice"

WORKS: dict[str, dict] = {
    "apa2017": {
        "type": "standard",
        "title": "Ethical principles of psychologists and code of conduct "
        "(2002, amended effective June 1, 2010, and January 1, 2017)",
        "author": _by("American Psychological Association"),
        "issued": _in(2017),
        "URL": "https://www.apa.org/ethics/code",
    },
    "aca2014": {
        "type": "standard",
        "title": "ACA code of ethics",
        "author": _by("American Counseling Association"),
        "issued": _in(2014),
        "URL": "https://www.counseling.org/resources/aca-code-of-ethics.pdf",
    },
    "nasw2021": {
        "type": "standard",
        "title": "Code of ethics of the National Association of Social Workers",
        "author": _by("National Association of Social Workers"),
        "issued": _in(2021),
        "URL": "https://www.socialworkers.org/About/Ethics/Code-of-Ethics/Code-of-Ethics-English",
    },
    "cfr164-501": {
        "type": "regulation",
        "title": "Standards for privacy of individually identifiable health information: Definitions",
        "container-title": "C.F.R.",
        "volume": "45",
        "section": "164.501",
        "issued": _in(2024),
    },
    "cfr164-502": {
        "type": "regulation",
        "title": "Uses and disclosures of protected health information: General rules",
        "container-title": "C.F.R.",
        "volume": "45",
        "section": "164.502",
        "issued": _in(2024),
    },
    "cfr46-116": {
        "type": "regulation",
        "title": "General requirements for informed consent",
        "container-title": "C.F.R.",
        "volume": "45",
        "section": "46.116",
        "issued": _in(2018),
    },
    "tarasoff1976": {
        "type": "legal_case",
        "title": "Tarasoff v. Regents of the University of California",
        "container-title": "Cal. 3d",
        "volume": "17",
        "page": "425",
        "authority": "Cal.",
        "issued": _in(1976),
    },
    "clinton2010": {
        "type": "article-journal",
        "title": "Patient-targeted Googling: The ethics of searching online for patient information",
        "author": _names("Clinton, Brian K.", "Silverman, Benjamin C.", "Brendel, David H."),
        "container-title": "Harvard Review of Psychiatry",
        "volume": "18",
        "issue": "2",
        "page": "103-112",
        "issued": _in(2010),
        "DOI": "10.3109/10673221003683861",
    },
    "kaslow2011": {
        "type": "article-journal",
        "title": "Ethical dilemmas in psychologists accessing Internet data: Is it justified?",
        "author": _names("Kaslow, Florence W.", "Patterson, Terence", "Gottlieb, Michael"),
        "container-title": _PPRP,
        "volume": "42",
        "issue": "2",
        "page": "105-112",
        "issued": _in(2011),
        "DOI": "10.1037/a0022002",
    },
    "zur2009": {
        "type": "article-journal",
        "title": "Psychotherapist self-disclosure and transparency in the Internet age",
        "author": _names("Zur, Ofer", "Williams, Martin H.", "Lehavot, Keren", "Knapp, Samuel"),
        "container-title": _PPRP,
        "volume": "40",
        "issue": "1",
        "page": "22-30",
        "issued": _in(2009),
        "DOI": "10.1037/a0014745",
    },
    "lehavot2010": {
        "type": "article-journal",
        "title": "Psychotherapy, professional relationships, and ethical considerations in the "
        "MySpace generation",
        "author": _names("Lehavot, Keren", "Barnett, Jeffrey E.", "Powers, David"),
        "container-title": _PPRP,
        "volume": "41",
        "issue": "2",
        "page": "160-166",
        "issued": _in(2010),
        "DOI": "10.1037/a0018709",
    },
    "lannin2013": {
        "type": "article-journal",
        "title": "Social networking ethics: Developing best practices for the new small world",
        "author": _names("Lannin, Daniel G.", "Scott, Norman A."),
        "container-title": _PPRP,
        "volume": "44",
        "issue": "3",
        "page": "135-141",
        "issued": _in(2013),
        "DOI": "10.1037/a0031794",
    },
    "kolmes2012": {
        "type": "article-journal",
        "title": "Social media in the future of professional psychology",
        "author": _names("Kolmes, Keely"),
        "container-title": _PPRP,
        "volume": "43",
        "issue": "6",
        "page": "606-612",
        "issued": _in(2012),
        "DOI": "10.1037/a0028678",
    },
    "gutheil1993": {
        "type": "article-journal",
        "title": "The concept of boundaries in clinical practice: Theoretical and risk-management "
        "dimensions",
        "author": _names("Gutheil, Thomas G.", "Gabbard, Glen O."),
        "container-title": "American Journal of Psychiatry",
        "volume": "150",
        "issue": "2",
        "page": "188-196",
        "issued": _in(1993),
        "DOI": "10.1176/ajp.150.2.188",
    },
    "gabbard2011": {
        "type": "article-journal",
        "title": "Professional boundaries in the era of the Internet",
        "author": _names("Gabbard, Glen O.", "Kassaw, Kristin A.", "Perez-Garcia, Gonzalo"),
        "container-title": "Academic Psychiatry",
        "volume": "35",
        "issue": "3",
        "page": "168-174",
        "issued": _in(2011),
        "DOI": "10.1176/appi.ap.35.3.168",
    },
    "reamer2013": {
        "type": "article-journal",
        "title": "Social work in a digital age: Ethical and risk management challenges",
        "author": _names("Reamer, Frederic G."),
        "container-title": "Social Work",
        "volume": "58",
        "issue": "2",
        "page": "163-172",
        "issued": _in(2013),
        "DOI": "10.1093/sw/swt003",
    },
    "jointtaskforce2013": {
        "type": "article-journal",
        "title": "Guidelines for the practice of telepsychology",
        "author": _by(
            "Joint Task Force for the Development of Telepsychology Guidelines for Psychologists"
        ),
        "container-title": "American Psychologist",
        "volume": "68",
        "issue": "9",
        "page": "791-800",
        "issued": _in(2013),
        "DOI": "10.1037/a0035001",
    },
    "delbanco2012": {
        "type": "article-journal",
        "title": "Inviting patients to read their doctors’ notes: A quasi-experimental study and a "
        "look ahead",
        "author": _names(
            "Delbanco, Tom",
            "Walker, Jan",
            "Bell, Sigall K.",
            "Darer, Jonathan D.",
            "Elmore, Joann G.",
            "Farag, Nadine",
            "Feldman, Henry J.",
            "Mejilla, Roanne",
            "Ngo, Long",
            "Ralston, James D.",
            "Ross, Stephen E.",
            "Trivedi, Neha",
            "Vodicka, Elisabeth",
            "Leveille, Suzanne G.",
        ),
        "container-title": "Annals of Internal Medicine",
        "volume": "157",
        "issue": "7",
        "page": "461-470",
        "issued": _in(2012),
        "DOI": "10.7326/0003-4819-157-7-201210020-00002",
    },
    "kahn2014": {
        "type": "article-journal",
        "title": "Let’s show patients their mental health records",
        "author": _names("Kahn, Michael W.", "Bell, Sigall K.", "Walker, Jan", "Delbanco, Tom"),
        "container-title": "JAMA",
        "volume": "311",
        "issue": "13",
        "page": "1291-1292",
        "issued": _in(2014),
        "DOI": "10.1001/jama.2014.1824",
    },
    "counselman1993": {
        "type": "article-journal",
        "title": "The ill therapist: Therapists’ reactions to personal illness and its impact on "
        "psychotherapy",
        "author": _names("Counselman, Eleanor F.", "Alonso, Anne"),
        "container-title": "American Journal of Psychotherapy",
        "volume": "47",
        "issue": "4",
        "page": "591-602",
        "issued": _in(1993),
    },
    "emanuel2000": {
        "type": "article-journal",
        "title": "What makes clinical research ethical?",
        "author": _names("Emanuel, Ezekiel J.", "Wendler, David", "Grady, Christine"),
        "container-title": "JAMA",
        "volume": "283",
        "issue": "20",
        "page": "2701-2711",
        "issued": _in(2000),
        "DOI": "10.1001/jama.283.20.2701",
    },
    "helsinki2013": {
        "type": "article-journal",
        "title": "World Medical Association Declaration of Helsinki: Ethical principles for medical "
        "research involving human subjects",
        "author": _by("World Medical Association"),
        "container-title": "JAMA",
        "volume": "310",
        "issue": "20",
        "page": "2191-2194",
        "issued": _in(2013),
        "DOI": "10.1001/jama.2013.281053",
    },
    "tierney2024": {
        "type": "article-journal",
        "title": "Ambient artificial intelligence scribes to alleviate the burden of clinical "
        "documentation",
        "author": _names(
            "Tierney, Aaron A.",
            "Gayre, Gregg",
            "Hoberman, Brian",
            "Mattern, Britt",
            "Ballesca, Manuel",
            "Kipnis, Patricia",
            "Liu, Vincent",
            "Lee, Kristine",
        ),
        "container-title": "NEJM Catalyst Innovations in Care Delivery",
        "volume": "5",
        "issue": "3",
        "issued": _in(2024),
        "DOI": "10.1056/cat.23.0404",
    },
    "beauchamp2019": {
        "type": "book",
        "title": "Principles of biomedical ethics",
        "author": _names("Beauchamp, Tom L.", "Childress, James F."),
        "edition": "8",
        "publisher": "Oxford University Press",
        "issued": _in(2019),
    },
    "pope2016": {
        "type": "book",
        "title": "Ethics in psychotherapy and counseling: A practical guide",
        "author": _names("Pope, Kenneth S.", "Vasquez, Melba J. T."),
        "edition": "5",
        "publisher": "Wiley",
        "issued": _in(2016),
    },
    "gdpr2016": {
        "type": "legislation",
        "title": "Regulation (EU) 2016/679 of the European Parliament and of the Council "
        "(General Data Protection Regulation)",
        "container-title": "O.J.",
        "volume": "L 119",
        "page": "1",
        "issued": _in(2016),
        "URL": "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
    },
}
