"""Legal references (APA chapter 11, after the Bluebook)."""

from tests.hub.citations.apa.case import Case, on, work

CASES = [
    Case(
        "statute",
        work(
            "legislation",
            "Americans With Disabilities Act of 1990",
            volume="42",
            container_title="U.S.C.",
            section="12101",
            issued=on(1990),
            URL="https://www.ada.gov/pubs/adastatute08.htm",
        ),
        "Americans With Disabilities Act of 1990, 42 U.S.C. § 12101 (1990). "
        "https://www.ada.gov/pubs/adastatute08.htm",
        "(Americans With Disabilities Act, 1990)",
        "Americans With Disabilities Act (1990)",
    ),
    Case(
        "statute, section with a hyphen",
        work(
            "legislation",
            "Wrongful Disclosure of Individually Identifiable Health Information",
            volume="42",
            container_title="U.S.C.",
            section="§ 1320d-6",
            issued=on(2018),
        ),
        "Wrongful Disclosure of Individually Identifiable Health Information, 42 U.S.C. § 1320d-6 "
        "(2018).",
        "(Wrongful Disclosure of Individually Identifiable Health Information, 2018)",
        "Wrongful Disclosure of Individually Identifiable Health Information (2018)",
    ),
    Case(
        "public law",
        work(
            "legislation",
            "Health Insurance Portability and Accountability Act of 1996",
            number="104-191",
            volume="110",
            container_title="Stat.",
            page="1936",
            issued=on(1996),
        ),
        "Health Insurance Portability and Accountability Act of 1996, Pub. L. No. 104-191, 110 "
        "Stat. 1936 (1996).",
        "(Health Insurance Portability and Accountability Act, 1996)",
        "Health Insurance Portability and Accountability Act (1996)",
    ),
    Case(
        "public law, number with its words",
        work(
            "legislation",
            "Lilly Ledbetter Fair Pay Act of 2009",
            number="Pub. L. No. 111-2",
            volume="123",
            container_title="Stat.",
            page="5",
            issued=on(2009),
        ),
        "Lilly Ledbetter Fair Pay Act of 2009, Pub. L. No. 111-2, 123 Stat. 5 (2009).",
        "(Lilly Ledbetter Fair Pay Act, 2009)",
        "Lilly Ledbetter Fair Pay Act (2009)",
    ),
    Case(
        "regulation",
        work(
            "regulation",
            "Protection of Human Subjects",
            volume="45",
            container_title="C.F.R.",
            section="46",
            issued=on(2009),
        ),
        "Protection of Human Subjects, 45 C.F.R. § 46 (2009).",
        "(Protection of Human Subjects, 2009)",
        "Protection of Human Subjects (2009)",
    ),
    Case(
        "regulation, several sections",
        work(
            "regulation",
            "Privacy of Individually Identifiable Health Information",
            volume="45",
            container_title="C.F.R.",
            section="164.500-164.534",
            issued=on(2013),
        ),
        "Privacy of Individually Identifiable Health Information, 45 C.F.R. §§ 164.500–164.534 "
        "(2013).",
        "(Privacy of Individually Identifiable Health Information, 2013)",
        "Privacy of Individually Identifiable Health Information (2013)",
    ),
    Case(
        "case, state court",
        work(
            "legal_case",
            "Tarasoff v. Regents of the University of California",
            volume="17",
            container_title="Cal. 3d",
            page="425",
            issued=on(1976, 7, 1),
        ),
        "Tarasoff v. Regents of the University of California, 17 Cal. 3d 425 (1976).",
        "(Tarasoff v. Regents of the University of California, 1976)",
        "Tarasoff v. Regents of the University of California (1976)",
    ),
    Case(
        "case, Supreme Court",
        work(
            "legal_case",
            "Jaffee v. Redmond",
            volume="518",
            container_title="U.S.",
            page="1",
            authority="U.S. Supreme Court",
            issued=on(1996),
        ),
        "Jaffee v. Redmond, 518 U.S. 1 (1996).",
        "(Jaffee v. Redmond, 1996)",
        "Jaffee v. Redmond (1996)",
    ),
    Case(
        "case, federal court of appeals",
        work(
            "legal_case",
            "Durflinger v. Artiles",
            volume="727",
            container_title="F.2d",
            page="888",
            authority="10th Cir.",
            issued=on(1984),
        ),
        "Durflinger v. Artiles, 727 F.2d 888 (10th Cir. 1984).",
        "(Durflinger v. Artiles, 1984)",
        "Durflinger v. Artiles (1984)",
    ),
    Case(
        "bill",
        work(
            "bill",
            "Mental Health on Campus Improvement Act",
            number="H.R. 1100",
            authority="113th Cong.",
            issued=on(2013),
            URL="https://www.congress.gov/bill/113th-congress/house-bill/1100",
        ),
        "Mental Health on Campus Improvement Act, H.R. 1100, 113th Cong. (2013). "
        "https://www.congress.gov/bill/113th-congress/house-bill/1100",
        "(Mental Health on Campus Improvement Act, 2013)",
        "Mental Health on Campus Improvement Act (2013)",
    ),
]
