"""Codes of ethics, laws and a case that the demonstration discussions cite."""

from discussions.demo.works.writing import by, on

RULES: dict[str, dict] = {
    "apa2017": {
        "type": "standard",
        "title": "Ethical principles of psychologists and code of conduct",
        "edition": "2002, amended effective June 1, 2010, and January 1, 2017",
        "author": by("American Psychological Association"),
        "issued": on(2017),
        "URL": "https://www.apa.org/ethics/code",
    },
    "aca2014": {
        "type": "standard",
        "title": "ACA code of ethics",
        "author": by("American Counseling Association"),
        "issued": on(2014),
        "URL": "https://www.counseling.org/resources/aca-code-of-ethics.pdf",
    },
    "nasw2021": {
        "type": "standard",
        "title": "Code of ethics of the National Association of Social Workers",
        "author": by("National Association of Social Workers"),
        "issued": on(2021),
        "URL": "https://www.socialworkers.org/About/Ethics/Code-of-Ethics/Code-of-Ethics-English",
    },
    "cfr164-501": {
        "type": "regulation",
        "title": "Standards for privacy of individually identifiable health information: Definitions",
        "container-title": "C.F.R.",
        "volume": "45",
        "section": "164.501",
        "issued": on(2024),
    },
    "cfr164-502": {
        "type": "regulation",
        "title": "Uses and disclosures of protected health information: General rules",
        "container-title": "C.F.R.",
        "volume": "45",
        "section": "164.502",
        "issued": on(2024),
    },
    "cfr46-116": {
        "type": "regulation",
        "title": "General requirements for informed consent",
        "container-title": "C.F.R.",
        "volume": "45",
        "section": "46.116",
        "issued": on(2018),
    },
    "tarasoff1976": {
        "type": "legal_case",
        "title": "Tarasoff v. Regents of the University of California",
        "container-title": "Cal. 3d",
        "volume": "17",
        "page": "425",
        "issued": on(1976),
    },
    "gdpr2016": {
        "type": "legislation",
        "title": "Regulation (EU) 2016/679 of the European Parliament and of the Council "
        "(General Data Protection Regulation)",
        "container-title": "O.J. (L 119)",
        "page": "1",
        "issued": on(2016),
        "URL": "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
    },
}
