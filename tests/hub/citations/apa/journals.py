"""Articles in journals, magazines and newspapers (APA 10.1)."""

from tests.hub.citations.apa.case import Case, group, on, person, work


def _many(count: int) -> list[dict]:
    """So many authors: Aab, A. A., Bab, B. B., …"""
    return [person(f"{chr(65 + n)}ab", f"{chr(65 + n)}. {chr(65 + n)}.") for n in range(count)]


def _listed(numbers) -> list[str]:
    return [f"{chr(65 + n)}ab, {chr(65 + n)}. {chr(65 + n)}." for n in numbers]


CASES = [
    Case(
        "journal article",
        work(
            "article-journal",
            "Developing my private practice social media policy",
            author=[person("Kolmes", "Keely")],
            issued=on(2010),
            container_title="Independent Practitioner",
            volume="30",
            issue="3",
            page="140-142",
        ),
        "Kolmes, K. (2010). Developing my private practice social media policy. "
        "Independent Practitioner, 30(3), 140–142.",
        "(Kolmes, 2010)",
        "Kolmes (2010)",
    ),
    Case(
        "journal article, two authors",
        work(
            "article-journal",
            "Social networking ethics: Developing best practices for the new small world",
            author=[person("Lannin", "Daniel G."), person("Scott", "Norman A.")],
            issued=on(2013),
            container_title="Professional Psychology: Research and Practice",
            volume="44",
            issue="3",
            page="135-141",
            DOI="10.1037/a0031794",
        ),
        "Lannin, D. G., & Scott, N. A. (2013). Social networking ethics: Developing best practices "
        "for the new small world. Professional Psychology: Research and Practice, 44(3), 135–141. "
        "https://doi.org/10.1037/a0031794",
        "(Lannin & Scott, 2013)",
        "Lannin and Scott (2013)",
    ),
    Case(
        "journal article, three authors",
        work(
            "article-journal",
            "Online social networking issues within academia and pharmacy education",
            author=[
                person("Cain", "Jeff"),
                person("Scott", "Doneka R."),
                person("Akers", "Paige"),
            ],
            issued=on(2009, 10, 1),
            container_title="American Journal of Pharmaceutical Education",
            volume="73",
            issue="6",
            page="Article 103",
            DOI="https://doi.org/10.5688/aj7306103",
        ),
        "Cain, J., Scott, D. R., & Akers, P. (2009). Online social networking issues within "
        "academia and pharmacy education. American Journal of Pharmaceutical Education, 73(6), "
        "Article 103. https://doi.org/10.5688/aj7306103",
        "(Cain et al., 2009)",
        "Cain et al. (2009)",
    ),
    Case(
        "journal article, 20 authors",
        work(
            "article-journal",
            "Twenty of us",
            author=_many(20),
            issued=on(2011),
            container_title="Journal of Crowds",
            volume="1",
            page="1-9",
        ),
        f"{', '.join(_listed(range(19)))}, & Tab, T. T. (2011). Twenty of us. "
        "Journal of Crowds, 1, 1–9.",
        "(Aab et al., 2011)",
        "Aab et al. (2011)",
    ),
    Case(
        "journal article, 21 authors",
        work(
            "article-journal",
            "Twenty-one of us",
            author=[person("Öberg", "Åsa"), *_many(20)],
            issued=on(2012),
            container_title="Journal of Crowds",
            volume="2",
            page="10-19",
        ),
        f"Öberg, Å., {', '.join(_listed(range(18)))}, . . . Tab, T. T. (2012). Twenty-one of us. "
        "Journal of Crowds, 2, 10–19.",
        "(Öberg et al., 2012)",
        "Öberg et al. (2012)",
    ),
    Case(
        "journal article, 22 authors",
        work(
            "article-journal",
            "Twenty-two of us",
            author=[person("Zzyzx", "Q."), *_many(21)],
            issued=on(2013),
            container_title="Journal of Crowds",
            volume="3",
            page="20-29",
        ),
        f"Zzyzx, Q., {', '.join(_listed(range(18)))}, . . . Uab, U. U. (2013). Twenty-two of us. "
        "Journal of Crowds, 3, 20–29.",
        "(Zzyzx et al., 2013)",
        "Zzyzx et al. (2013)",
    ),
    Case(
        "journal article, group author",
        work(
            "article-journal",
            "Guidelines for the practice of telepsychology",
            author=[
                group(
                    "Joint Task Force for the Development of Telepsychology Guidelines for "
                    "Psychologists"
                )
            ],
            issued=on(2013),
            container_title="American Psychologist",
            volume="68",
            issue="9",
            page="791–800",
            DOI="10.1037/a0035001",
        ),
        "Joint Task Force for the Development of Telepsychology Guidelines for Psychologists. "
        "(2013). Guidelines for the practice of telepsychology. American Psychologist, 68(9), "
        "791–800. https://doi.org/10.1037/a0035001",
        "(Joint Task Force for the Development of Telepsychology Guidelines for Psychologists, "
        "2013)",
        "Joint Task Force for the Development of Telepsychology Guidelines for Psychologists "
        "(2013)",
    ),
    Case(
        "journal article, no author",
        work(
            "article-journal",
            "Notes from a practice with nobody in it",
            issued=on(1998),
            container_title="The Lancet",
            volume="351",
            page="12",
        ),
        "Notes from a practice with nobody in it. (1998). The Lancet, 351, 12.",
        "(“Notes From a Practice With Nobody in It,” 1998)",
        "“Notes From a Practice With Nobody in It” (1998)",
    ),
    Case(
        "journal article, in press",
        work(
            "article-journal",
            "Being found by clients",
            author=[person("Zur", "Ofer")],
            status="in press",
            container_title="Ethics & Behavior",
        ),
        "Zur, O. (in press). Being found by clients. Ethics & Behavior.",
        "(Zur, in press)",
        "Zur (in press)",
    ),
    Case(
        "journal article, in press told as its date",
        work(
            "article-journal",
            "Being lost by clients",
            author=[person("Zorn", "Olaf")],
            issued={"literal": "in press"},
            container_title="Ethics &amp; Behavior",
        ),
        "Zorn, O. (in press). Being lost by clients. Ethics & Behavior.",
        "(Zorn, in press)",
        "Zorn (in press)",
    ),
    Case(
        "journal article, advance online",
        work(
            "article-journal",
            "Ethical issues in mental health care for sexual minorities",
            author=[person("Huestis", "Marta S."), person("Ipp", "Leo")],
            issued=on(2020, 5, 4),
            status="Advance online publication",
            container_title="Psychotherapy",
            DOI="10.1037/pst0000999",
        ),
        "Huestis, M. S., & Ipp, L. (2020). Ethical issues in mental health care for sexual "
        "minorities. Psychotherapy. Advance online publication. "
        "https://doi.org/10.1037/pst0000999",
        "(Huestis & Ipp, 2020)",
        "Huestis and Ipp (2020)",
    ),
    Case(
        "journal article, number in place of pages",
        work(
            "article-journal",
            "Do therapists google their patients? A survey",
            author=[person("Eichenberg", "Christiane"), person("Herzberg", "Philipp Y.")],
            issued=on(2016),
            container_title="Journal of Medical Internet Research",
            volume="18",
            issue="1",
            page="e3",
            DOI="10.2196/jmir.4306",
        ),
        "Eichenberg, C., & Herzberg, P. Y. (2016). Do therapists google their patients? A survey. "
        "Journal of Medical Internet Research, 18(1), Article e3. "
        "https://doi.org/10.2196/jmir.4306",
        "(Eichenberg & Herzberg, 2016)",
        "Eichenberg and Herzberg (2016)",
    ),
    Case(
        "journal article, double issue",
        work(
            "article-journal",
            "What is a boundary?",
            author=[person("Gutheil", "T G")],
            issued=on(1994),
            container_title="Psychiatric annals",
            volume="24",
            issue="1-2",
            page="5-12",
        ),
        "Gutheil, T. G. (1994). What is a boundary? Psychiatric Annals, 24(1–2), 5–12.",
        "(Gutheil, 1994)",
        "Gutheil (1994)",
    ),
    Case(
        "journal article, retracted",
        work(
            "article-journal",
            "Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental "
            "disorder in children",
            author=[
                person("Wakefield", "A. J."),
                person("Murch", "S. H."),
                person("Anthony", "A."),
            ],
            issued=on(1998),
            container_title="The Lancet",
            volume="351",
            issue="9103",
            page="637-641",
            DOI="10.1016/S0140-6736(97)11096-0",
            references="Retraction published 2010, The Lancet, 375[9713], 445",
        ),
        "Wakefield, A. J., Murch, S. H., & Anthony, A. (1998). Ileal-lymphoid-nodular hyperplasia, "
        "non-specific colitis, and pervasive developmental disorder in children. The Lancet, "
        "351(9103), 637–641. https://doi.org/10.1016/s0140-6736(97)11096-0 (Retraction published "
        "2010, The Lancet, 375[9713], 445)",
        "(Wakefield et al., 1998)",
        "Wakefield et al. (1998)",
    ),
    Case(
        "journal article, raised and lowered signs",
        work(
            "article-journal",
            "Breathing CO<sub>2</sub> and the 10<sup>th</sup> session: "
            "A note on <i>in vivo</i> exposure",
            author=[person("Roth", "Walton T")],
            issued=on(2005),
            container_title="Biological Psychology",
            volume="69",
            page="111-8",
        ),
        "Roth, W. T. (2005). Breathing CO2 and the 10th session: A note on in vivo exposure. "
        "Biological Psychology, 69, 111–118.",
        "(Roth, 2005)",
        "Roth (2005)",
    ),
    Case(
        "journal article, title in the title",
        work(
            "article-journal",
            "Reading <i>The Interpretation of Dreams</i> with students",
            author=[person("Mahony", "Patrick J.")],
            issued=on(1987),
            container_title="Psychoanalytic Inquiry",
            volume="7",
            issue="1",
            page="21-35",
        ),
        "Mahony, P. J. (1987). Reading The Interpretation of Dreams with students. "
        "Psychoanalytic Inquiry, 7(1), 21–35.",
        "(Mahony, 1987)",
        "Mahony (1987)",
    ),
    Case(
        "journal article, quotation in the title",
        work(
            "article-journal",
            '"Googling" a patient: The therapist\'s dilemma',
            author=[person("Clinton", "Brian K."), person("Silverman", "Benjamin C.")],
            issued=on(2010),
            container_title="Harvard Review of Psychiatry",
            volume="18",
            page="103-112",
        ),
        "Clinton, B. K., & Silverman, B. C. (2010). “Googling” a patient: The therapist’s dilemma. "
        "Harvard Review of Psychiatry, 18, 103–112.",
        "(Clinton & Silverman, 2010)",
        "Clinton and Silverman (2010)",
    ),
    Case(
        "journal article, supplement pages",
        work(
            "article-journal",
            "Informed consent AND THE LAW",
            author=[person("ÇELİK", "Ayşe Nur")],
            issued=on(2001),
            container_title="JAMA",
            volume="285",
            issue="Suppl. 2",
            page="S12--S19",
        ),
        "ÇELİK, A. N. (2001). Informed consent AND THE LAW. JAMA, 285(Suppl. 2), S12–S19.",
        "(ÇELİK, 2001)",
        "ÇELİK (2001)",
    ),
    Case(
        "journal article, two generations",
        work(
            "article-journal",
            "The avoidance of dual relationships",
            author=[person("Younggren", "Jeffrey N."), person("Davis", "Robert D., Jr.")],
            issued=on(2004),
            container_title="Professional Psychology",
            volume="35",
            page="255",
        ),
        "Younggren, J. N., & Davis, R. D., Jr. (2004). The avoidance of dual relationships. "
        "Professional Psychology, 35, 255.",
        "(Younggren & Davis, 2004)",
        "Younggren and Davis (2004)",
    ),
    Case(
        "magazine article",
        work(
            "article-magazine",
            "The sad truth about seductive suffering",
            author=[person("Solomon", "Andrew")],
            issued=on(2014, 3, 17),
            container_title="The New Yorker",
            URL="https://www.newyorker.com/magazine/2014/03/17/the-reckoning",
        ),
        "Solomon, A. (2014, March 17). The sad truth about seductive suffering. The New Yorker. "
        "https://www.newyorker.com/magazine/2014/03/17/the-reckoning",
        "(Solomon, 2014)",
        "Solomon (2014)",
    ),
    Case(
        "online news",
        work(
            "article-newspaper",
            "Patients and therapists meet on Facebook",
            author=[person("Carey", "Benedict")],
            issued=on(2019, 11, 7),
            container_title="The New York Times",
            URL="https://www.nytimes.com/2019/11/07/health/therapy.html",
        ),
        "Carey, B. (2019, November 7). Patients and therapists meet on Facebook. "
        "The New York Times. https://www.nytimes.com/2019/11/07/health/therapy.html",
        "(Carey, 2019)",
        "Carey (2019)",
    ),
    Case(
        "preprint",
        work(
            "article",
            "Therapists on social media: A preregistered survey",
            author=[person("Nosek", "Brian A."), person("de Jong", "Anna")],
            issued=on(2021),
            publisher="PsyArXiv",
            DOI="10.31234/osf.io/abcde",
        ),
        "Nosek, B. A., & de Jong, A. (2021). Therapists on social media: A preregistered survey. "
        "PsyArXiv. https://doi.org/10.31234/osf.io/abcde",
        "(Nosek & de Jong, 2021)",
        "Nosek and de Jong (2021)",
    ),
]
