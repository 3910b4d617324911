"""What is on the web, heard and seen, data, software, and private words (APA 10.7–10.16)."""

from tests.hub.citations.apa.case import Case, group, on, person, work

CASES = [
    Case(
        "web page",
        work(
            "webpage",
            "How to review a technical article",
            author=[person("Woodward", "Rosa")],
            issued=on(2018, 4, 10),
            container_title="Practice Notes",
            URL="https://example.org/review",
        ),
        "Woodward, R. (2018, April 10). How to review a technical article. Practice Notes. "
        "https://example.org/review",
        "(Woodward, 2018)",
        "Woodward (2018)",
    ),
    Case(
        "web page, no date",
        work(
            "webpage",
            "My private practice social media policy",
            author=[person("Kolmeyer", "Keely")],
            accessed=on(2010, 6, 8),
            container_title="Dr. Kolmeyer",
            URL="https://drkkolmes.com/docs/socmed.pdf",
        ),
        "Kolmeyer, K. (n.d.). My private practice social media policy. Dr. Kolmeyer. Retrieved "
        "June 8, 2010, from https://drkkolmes.com/docs/socmed.pdf",
        "(Kolmeyer, n.d.)",
        "Kolmeyer (n.d.)",
    ),
    Case(
        "web page, dated and accessed",
        work(
            "webpage",
            "Lucid dreams",
            author=[person("Horowitz", "L.")],
            issued=on(2009, 2),
            accessed=on(2010, 6, 8),
            container_title="Sleepers",
            URL="https://example.org/lucid",
        ),
        "Horowitz, L. (2009, February). Lucid dreams. Sleepers. https://example.org/lucid",
        "(Horowitz, 2009)",
        "Horowitz (2009)",
    ),
    Case(
        "web page, group is the site",
        work(
            "webpage",
            "Anxiety disorders",
            author=[group("World Health Organization")],
            issued=on(2023, 9, 27),
            container_title="World Health Organization",
            publisher="World Health Organization",
            URL="https://www.who.int/news-room/fact-sheets/detail/anxiety-disorders",
        ),
        "World Health Organization. (2023, September 27). Anxiety disorders. "
        "https://www.who.int/news-room/fact-sheets/detail/anxiety-disorders",
        "(World Health Organization, 2023)",
        "World Health Organization (2023)",
    ),
    Case(
        "web page, no author",
        work(
            "webpage",
            "Living with uncertainty",
            issued=on(2020, 3, 4),
            container_title="Quiet Rooms",
            URL="https://example.org/living",
        ),
        "Living with uncertainty. (2020, March 4). Quiet Rooms. https://example.org/living",
        "(Living With Uncertainty, 2020)",
        "Living With Uncertainty (2020)",
    ),
    Case(
        "web page, archived",
        work(
            "webpage",
            "Facebook for therapists",
            author=[person("Tunick", "Rachel")],
            issued={"literal": "2011-05-06T10:00:00Z"},
            container_title="The Couch",
            archive="Internet Archive Wayback Machine",
            archive_location="https://web.archive.org/web/2011/https://example.org/couch",
            URL="https://example.org/couch",
        ),
        "Tunick, R. (2011, May 6). Facebook for therapists. The Couch. https://example.org/couch",
        "(Tunick, 2011)",
        "Tunick (2011)",
    ),
    Case(
        "blog post",
        work(
            "post-weblog",
            "Can we talk about free will?",
            author=[person("Klymkowsky", "Mike")],
            issued=on(2018, 9, 15),
            container_title="Sci-Ed",
            URL="https://example.org/free-will",
        ),
        "Klymkowsky, M. (2018, September 15). Can we talk about free will? Sci-Ed. "
        "https://example.org/free-will",
        "(Klymkowsky, 2018)",
        "Klymkowsky (2018)",
    ),
    Case(
        "blog post, group author",
        work(
            "post-weblog",
            "Clinicians and consumers online",
            author=[group("Zur Institute")],
            issued=on(2010, 6, 8),
            container_title="Online Therapy Blog",
            URL="https://example.org/consumers",
        ),
        "Zur Institute. (2010, June 8). Clinicians and consumers online. Online Therapy Blog. "
        "https://example.org/consumers",
        "(Zur Institute, 2010)",
        "Zur Institute (2010)",
    ),
    Case(
        "dictionary entry",
        work(
            "entry-dictionary",
            "Just-world hypothesis",
            author=[group("American Psychological Dictionary Board")],
            container_title="APA dictionary of psychology",
            accessed=on(2020, 1, 18),
            URL="https://dictionary.apa.org/just-world-hypothesis",
        ),
        "American Psychological Dictionary Board. (n.d.). Just-world hypothesis. In APA dictionary "
        "of psychology. Retrieved January 18, 2020, from "
        "https://dictionary.apa.org/just-world-hypothesis",
        "(American Psychological Dictionary Board, n.d.)",
        "American Psychological Dictionary Board (n.d.)",
    ),
    Case(
        "encyclopedia entry",
        work(
            "entry-encyclopedia",
            "Positivism",
            author=[person("Graham", "George")],
            editor=[person("Zalta", "Edward N.")],
            issued=on(2019),
            container_title="The Stanford encyclopedia of philosophy",
            edition="Summer 2019",
            publisher="Stanford University",
            URL="https://plato.stanford.edu/positivism",
        ),
        "Graham, G. (2019). Positivism. In E. N. Zalta (Ed.), The Stanford encyclopedia of "
        "philosophy (Summer 2019 ed.). Stanford University. "
        "https://plato.stanford.edu/positivism",
        "(Graham, 2019)",
        "Graham (2019)",
    ),
    Case(
        "podcast",
        work(
            "broadcast",
            "Radiolab",
            host=[person("Abumrad", "Jad"), person("Krulwich", "Robert")],
            issued={"literal": "2002–present"},
            genre="Audio podcast",
            publisher="WNYC Studios",
            URL="https://www.wnycstudios.org/podcasts/radiolab",
        ),
        "Abumrad, J., & Krulwich, R. (Hosts). (2002–present). Radiolab [Audio podcast]. WNYC "
        "Studios. https://www.wnycstudios.org/podcasts/radiolab",
        "(Abumrad & Krulwich, 2002–present)",
        "Abumrad and Krulwich (2002–present)",
    ),
    Case(
        "podcast episode",
        work(
            "broadcast",
            "The edge effect",
            host=[person("Vedantam", "Shankar")],
            issued=on(2015, 3, 30),
            number="15",
            genre="Audio podcast episode",
            container_title="Hidden brain",
            publisher="NPR",
            URL="https://www.npr.org/hidden-brain",
        ),
        "Vedantam, S. (Host). (2015, March 30). The edge effect (No. 15) [Audio podcast episode]. "
        "In Hidden brain. NPR. https://www.npr.org/hidden-brain",
        "(Vedantam, 2015)",
        "Vedantam (2015)",
    ),
    Case(
        "video",
        work(
            "motion_picture",
            "Schizophrenia and stigma",
            author=[group("Harvard University")],
            issued=on(2019, 8, 28),
            publisher="YouTube",
            URL="https://www.youtube.com/watch?v=w9u",
        ),
        "Harvard University. (2019, August 28). Schizophrenia and stigma [Video]. YouTube. "
        "https://www.youtube.com/watch?v=w9u",
        "(Harvard University, 2019)",
        "Harvard University (2019)",
    ),
    Case(
        "film",
        work(
            "motion_picture",
            "One flew over the cuckoo's nest",
            director=[person("Forman", "Miloš")],
            issued=on(1975),
            publisher="United Artists",
        ),
        "Forman, M. (Director). (1975). One flew over the cuckoo’s nest [Film]. United Artists.",
        "(Forman, 1975)",
        "Forman (1975)",
    ),
    Case(
        "data set",
        work(
            "dataset",
            "American trends panel wave 26",
            author=[group("Pew Research Center")],
            issued=on(2018),
            URL="https://www.pewresearch.org/wave-26",
        ),
        "Pew Research Center. (2018). American trends panel wave 26 [Data set]. "
        "https://www.pewresearch.org/wave-26",
        "(Pew Research Center, 2018)",
        "Pew Research Center (2018)",
    ),
    Case(
        "software",
        work(
            "software",
            "Comprehensive meta-analysis",
            author=[
                person("Borenstein", "M."),
                person("Hedges", "L."),
                person("Higgins", "J."),
            ],
            issued=on(2014),
            version="3.3.070",
            publisher="Biostat",
            URL="https://www.meta-analysis.com/",
        ),
        "Borenstein, M., Hedges, L., & Higgins, J. (2014). Comprehensive meta-analysis (Version "
        "3.3.070) [Computer software]. Biostat. https://www.meta-analysis.com/",
        "(Borenstein et al., 2014)",
        "Borenstein et al. (2014)",
    ),
    Case(
        "post on a network",
        work(
            "post",
            "A thread on disclosure and consent",
            author=[person("Behnke", "Stephen")],
            issued=on(2021, 2, 3),
            genre="Post",
            container_title="Mastodon",
            URL="https://example.social/@behnke/1",
        ),
        "Behnke, S. (2021, February 3). A thread on disclosure and consent [Post]. Mastodon. "
        "https://example.social/@behnke/1",
        "(Behnke, 2021)",
        "Behnke (2021)",
    ),
    Case(
        "review of a book",
        work(
            "review-book",
            "A bill of rights for two",
            author=[person("Schatz", "Bella R.")],
            issued=on(2000, 11, 17),
            container_title="PsycCRITIQUES",
            volume="45",
            issue="4",
            page="11-12",
            reviewed_title="The third room",
            reviewed_author=[person("Ogden", "Thomas")],
        ),
        "Schatz, B. R. (2000). A bill of rights for two [Review of the book The third room, by T. "
        "Ogden]. PsycCRITIQUES, 45(4), 11–12.",
        "(Schatz, 2000)",
        "Schatz (2000)",
    ),
    Case(
        "leaflet",
        work(
            "pamphlet",
            "Your rights in therapy",
            author=[group("Board of Behavioral Sciences")],
            issued=on(2016),
            genre="Brochure",
            publisher="State of California",
        ),
        "Board of Behavioral Sciences. (2016). Your rights in therapy [Brochure]. State of "
        "California.",
        "(Board of Behavioral Sciences, 2016)",
        "Board of Behavioral Sciences (2016)",
    ),
    Case(
        "personal communication",
        work(
            "personal_communication",
            author=[person("Paterson", "Toni K.")],
            issued=on(2019, 8, 5),
            URL="https://example.org/private",
        ),
        "",
        "(T. K. Paterson, personal communication, August 5, 2019)",
        "T. K. Paterson (personal communication, August 5, 2019)",
    ),
]
