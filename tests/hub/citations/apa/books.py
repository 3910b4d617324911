"""Books, their chapters, reports, theses and what else has a publisher (APA 10.2–10.6)."""

from tests.hub.citations.apa.case import Case, group, on, person, work

CASES = [
    Case(
        "book",
        work(
            "book",
            "Ethics in psychotherapy and counseling: A practical guide",
            author=[person("Pope", "Kenneth S."), person("Vasquez", "Melba J. T.")],
            issued=on(2016),
            edition="5th",
            publisher="Wiley",
        ),
        "Pope, K. S., & Vasquez, M. J. T. (2016). Ethics in psychotherapy and counseling: A "
        "practical guide (5th ed.). Wiley.",
        "(Pope & Vasquez, 2016)",
        "Pope and Vasquez (2016)",
    ),
    Case(
        "book, group author is the publisher",
        work(
            "book",
            "Diagnostic and statistical manual of mental disorders",
            author=[group("American Psychiatric Association")],
            issued=on(2013),
            edition="5",
            publisher="American Psychiatric Association",
            DOI="10.1176/appi.books.9780890425596",
        ),
        "American Psychiatric Association. (2013). Diagnostic and statistical manual of mental "
        "disorders (5th ed.). https://doi.org/10.1176/appi.books.9780890425596",
        "(American Psychiatric Association, 2013)",
        "American Psychiatric Association (2013)",
    ),
    Case(
        "book, edition in words",
        work(
            "book",
            "On becoming careful",
            author=[person("Rogers", "C. R.", suffix="Ph.D.")],
            issued=on(1989),
            edition="Rev.",
            publisher="Houghton Mifflin",
        ),
        "Rogers, C. R. (1989). On becoming careful (Rev. ed.). Houghton Mifflin.",
        "(Rogers, 1989)",
        "Rogers (1989)",
    ),
    Case(
        "book, edition with text revision",
        work(
            "book",
            "Casebook of disorders",
            author=[person("Spitzer", "Robert L")],
            issued=on(2022),
            edition="5th ed., text rev.",
            publisher="Wiley-Blackwell",
        ),
        "Spitzer, R. L. (2022). Casebook of disorders (5th ed., text rev.). Wiley-Blackwell.",
        "(Spitzer, 2022)",
        "Spitzer (2022)",
    ),
    Case(
        "edited book",
        work(
            "book",
            "APA handbook of ethics in psychology",
            editor=[
                person("Knapp", "Samuel J."),
                person("Gottlieb", "Michael C."),
                person("Handelsman", "Mitchell M."),
            ],
            issued=on(2012),
            volume="2",
            publisher="American Psychological Association",
        ),
        "Knapp, S. J., Gottlieb, M. C., & Handelsman, M. M. (Eds.). (2012). APA handbook of ethics "
        "in psychology (Vol. 2). American Psychological Association.",
        "(Knapp et al., 2012)",
        "Knapp et al. (2012)",
    ),
    Case(
        "book, several volumes",
        work(
            "book",
            "The encyclopedia of consent",
            editor=[person("Faden", "Ruth")],
            issued=on(2003),
            number_of_volumes="3",
            publisher="Oxford University Press",
        ),
        "Faden, R. (Ed.). (2003). The encyclopedia of consent (Vols. 1–3). Oxford University "
        "Press.",
        "(Faden, 2003)",
        "Faden (2003)",
    ),
    Case(
        "chapter",
        work(
            "chapter",
            "Confidentiality in the digital age",
            author=[person("Fisher", "Mary Alice")],
            editor=[person("Barnett", "Jeffrey E."), person("Zimmerman", "Jeffrey")],
            issued=on(2019),
            container_title="If you build it they will come",
            edition="2",
            page="45–67",
            publisher="Springer",
        ),
        "Fisher, M. A. (2019). Confidentiality in the digital age. In J. E. Barnett & J. Zimmerman "
        "(Eds.), If you build it they will come (2nd ed., pp. 45–67). Springer.",
        "(Fisher, 2019)",
        "Fisher (2019)",
    ),
    Case(
        "chapter, one editor and one page",
        work(
            "chapter",
            "A letter",
            author=[person("Sartre", "Jean-Paul")],
            editor=[person("van Deurzen", "Emmy")],
            issued=on(1999),
            container_title="Letters to a therapist",
            page="3",
            publisher="Sage",
        ),
        "Sartre, J.-P. (1999). A letter. In E. van Deurzen (Ed.), Letters to a therapist (p. 3). "
        "Sage.",
        "(Sartre, 1999)",
        "Sartre (1999)",
    ),
    Case(
        "book, translated",
        work(
            "book",
            "The psychology of the child",
            author=[person("Piaget", "Jean"), person("Inhelder", "Bärbel")],
            translator=[person("Weaver", "Helen")],
            issued=on(1969),
            original_date=on(1966),
            edition="2nd edition",
            publisher="Basic Books",
        ),
        "Piaget, J., & Inhelder, B. (1969). The psychology of the child (H. Weaver, Trans.; 2nd "
        "ed.). Basic Books. (Original work published 1966)",
        "(Piaget & Inhelder, 1966/1969)",
        "Piaget and Inhelder (1966/1969)",
    ),
    Case(
        "book, edited and translated by one person",
        work(
            "book",
            "The interpretation of dreams",
            author=[person("Freud", "Sigmund")],
            editor=[person("Strachey", "James")],
            translator=[person("Strachey", "James")],
            issued=on(2010),
            original_date=on(1900),
            publisher="Basic Books",
        ),
        "Freud, S. (2010). The interpretation of dreams (J. Strachey, Ed. & Trans.). Basic Books. "
        "(Original work published 1900)",
        "(Freud, 1900/2010)",
        "Freud (1900/2010)",
    ),
    Case(
        "book, particles in names",
        work(
            "book",
            "The body keeps the score",
            author=[person("Kolk", "Bessel A.", non_dropping_particle="van der")],
            issued=on(2014),
            publisher="Viking",
        ),
        "van der Kolk, B. A. (2014). The body keeps the score. Viking.",
        "(van der Kolk, 2014)",
        "van der Kolk (2014)",
    ),
    Case(
        "book, Jr.",
        work(
            "book",
            "Why we can't wait",
            author=[person("King", "Martin Luther", suffix="Jr")],
            issued=on(1964),
            publisher="Harper &amp; Row",
        ),
        "King, M. L., Jr. (1964). Why we can’t wait. Harper & Row.",
        "(King, 1964)",
        "King (1964)",
    ),
    Case(
        "book, name in another script",
        work(
            "book",
            "こころの処方箋",
            author=[group("河合隼雄")],
            issued=on(1992),
            publisher="新潮社",
            language="ja",
        ),
        "河合隼雄. (1992). こころの処方箋. 新潮社.",
        "(河合隼雄, 1992)",
        "河合隼雄 (1992)",
    ),
    Case(
        "book, no date",
        work(
            "book",
            "Rules of the house",
            author=[person("de la Cruz", "Inés")],
            publisher="The House",
        ),
        "de la Cruz, I. (n.d.). Rules of the house. The House.",
        "(de la Cruz, n.d.)",
        "de la Cruz (n.d.)",
    ),
    Case(
        "book, title in the title",
        work(
            "book",
            "A reader's guide to <i>Walden Two</i>",
            author=[person("Altus", "Deborah E.")],
            issued=on(2009),
            publisher="B. F. Skinner Foundation",
        ),
        "Altus, D. E. (2009). A reader’s guide to Walden Two. B. F. Skinner Foundation.",
        "(Altus, 2009)",
        "Altus (2009)",
    ),
    Case(
        "classical work",
        work(
            "classic",
            "The republic",
            author=[person("Plato")],
            translator=[person("Grube", "G. M. A.")],
            issued=on(1992),
            original_date=on(-375),
            publisher="Hackett",
        ),
        "Plato. (1992). The republic (G. M. A. Grube, Trans.). Hackett. "
        "(Original work published 375 B.C.E.)",
        "(Plato, 375 B.C.E./1992)",
        "Plato (375 B.C.E./1992)",
    ),
    Case(
        "report with a number",
        work(
            "report",
            "Health information technology and confidentiality",
            author=[person("Baral", "Prakash"), person("Larsen", "Mona")],
            genre="Report",
            number="124",
            issued=on(2019),
            publisher="National Center for Health Research",
            URL="https://example.org/reports/124",
        ),
        "Baral, P., & Larsen, M. (2019). Health information technology and confidentiality (Report "
        "No. 124). National Center for Health Research. https://example.org/reports/124",
        "(Baral & Larsen, 2019)",
        "Baral and Larsen (2019)",
    ),
    Case(
        "HHS publication",
        work(
            "report",
            "Trauma-informed care in behavioral health services",
            author=[group("Substance Abuse and Mental Health Services Administration")],
            genre="HHS Publication No.",
            number="SMA 14-4816",
            issued=on(2014),
            publisher="U.S. Department of Health and Human Services",
        ),
        "Substance Abuse and Mental Health Services Administration. (2014). Trauma-informed care "
        "in behavioral health services (HHS Publication No. SMA 14-4816). U.S. Department of "
        "Health and Human Services.",
        "(Substance Abuse and Mental Health Services Administration, 2014)",
        "Substance Abuse and Mental Health Services Administration (2014)",
    ),
    Case(
        "report, number with its words",
        work(
            "report",
            "Taking action against clinician burnout",
            author=[group("National Cancer Institute")],
            number="NIH Publication No. 18-2059",
            issued=on(2018),
            publisher="National Cancer Institute",
            URL="https://www.cancer.gov/publications/taking-time.pdf",
        ),
        "National Cancer Institute. (2018). Taking action against clinician burnout (NIH "
        "Publication No. 18-2059). https://www.cancer.gov/publications/taking-time.pdf",
        "(National Cancer Institute, 2018)",
        "National Cancer Institute (2018)",
    ),
    Case(
        "ethics code",
        work(
            "standard",
            "Ethical principles of psychologists and code of conduct",
            author=[group("American Psychological Association")],
            issued=on(2017),
            edition="2002, amended effective June 1, 2010, and January 1, 2017",
            publisher="American Psychological Association",
            URL="https://www.apa.org/ethics/code/index.aspx",
        ),
        "American Psychological Association. (2017). Ethical principles of psychologists and code "
        "of conduct (2002, amended effective June 1, 2010, and January 1, 2017). "
        "https://www.apa.org/ethics/code/index.aspx",
        "(American Psychological Association, 2017)",
        "American Psychological Association (2017)",
    ),
    Case(
        "standard",
        work(
            "standard",
            "Occupational health and safety management systems—Requirements with guidance for use",
            author=[group("International Organization for Standardization")],
            issued=on(2018),
            genre="ISO Standard",
            number="45001:2018",
            URL="https://www.iso.org/standard/63787.html",
        ),
        "International Organization for Standardization. (2018). Occupational health and safety "
        "management systems—Requirements with guidance for use (ISO Standard No. 45001:2018). "
        "https://www.iso.org/standard/63787.html",
        "(International Organization for Standardization, 2018)",
        "International Organization for Standardization (2018)",
    ),
    Case(
        "dissertation, published",
        work(
            "thesis",
            "Therapist self-disclosure on the internet",
            author=[person("Hollander", "Michelle M.")],
            issued=on(2017),
            genre="Doctoral dissertation",
            publisher="Cleveland State University",
            archive="OhioLINK Electronic Theses and Dissertations Center",
            URL="https://etd.ohiolink.edu/1",
        ),
        "Hollander, M. M. (2017). Therapist self-disclosure on the internet [Doctoral "
        "dissertation, Cleveland State University]. OhioLINK Electronic Theses and Dissertations "
        "Center. https://etd.ohiolink.edu/1",
        "(Hollander, 2017)",
        "Hollander (2017)",
    ),
    Case(
        "dissertation, unpublished",
        work(
            "thesis",
            "Knowing the therapist too well",
            author=[person("Harris", "Lena")],
            issued=on(2014),
            genre="unpublished doctoral dissertation",
            publisher="University of Virginia",
        ),
        "Harris, L. (2014). Knowing the therapist too well [Unpublished doctoral dissertation]. "
        "University of Virginia.",
        "(Harris, 2014)",
        "Harris (2014)",
    ),
    Case(
        "conference paper in proceedings",
        work(
            "paper-conference",
            "Private messages in public rooms",
            author=[person("Wisniewski", "Pamela"), person("Lipford", "Heather")],
            editor=[person("Bodker", "S."), person("Bjørn", "P.")],
            issued=on(2015),
            container_title="CSCW '15: Proceedings of the conference on cooperative work",
            page="1427-1441",
            publisher="Association for Computing Machinery",
            DOI="10.1145/2675133.2675299",
        ),
        "Wisniewski, P., & Lipford, H. (2015). Private messages in public rooms. In S. Bodker & P. "
        "Bjørn (Eds.), CSCW ’15: Proceedings of the conference on cooperative work "
        "(pp. 1427–1441). Association for Computing Machinery. "
        "https://doi.org/10.1145/2675133.2675299",
        "(Wisniewski & Lipford, 2015)",
        "Wisniewski and Lipford (2015)",
    ),
    Case(
        "conference talk",
        work(
            "speech",
            "Maintaining competence in a changing world",
            author=[
                person("Evans", "Arthur C.", suffix="Jr."),
                person("Garbarino", "James"),
            ],
            issued=on(2019, 8, 8, until=(2019, 8, 11)),
            genre="Keynote presentation",
            event_title="APA 2019 Convention",
            event_place="Chicago, IL, United States",
        ),
        "Evans, A. C., Jr., & Garbarino, J. (2019, August 8–11). Maintaining competence in a "
        "changing world [Keynote presentation]. APA 2019 Convention, Chicago, IL, United States.",
        "(Evans & Garbarino, 2019)",
        "Evans and Garbarino (2019)",
    ),
]
