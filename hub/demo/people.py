"""What is said of the demonstration people. Addresses end in .example, and none has an ORCID."""

from dataclasses import dataclass

from hub.people.models import RoleName

PASSWORD = "colloquy-demo"  # noqa: S105  (public on purpose)


@dataclass(frozen=True)
class DemoAccount:
    """An account to sign in with, and the role it shows."""

    label: str
    email: str
    roles: tuple[RoleName, ...] = ()


@dataclass(frozen=True)
class DemoPerson:
    """A Person. `email` names their account; those without a role to show cannot sign in."""

    slug: str
    name: str
    profession: str
    # The address of the profession in the starter vocabulary.
    listed_under: str
    credentials: str = ""
    email: str = ""
    bio: str = ""
    website: str = ""
    interests: str = "None."
    work_together: str = ""
    # Where the license was looked up, and since how many days that is known.
    checked_in: str = ""
    checked_days_ago: int = 40
    profiles: tuple[tuple[str, str], ...] = ()
    has_page: bool = True


ACCOUNTS = [
    DemoAccount("Clinician", "clinician@colloquy.example", (RoleName.CLINICIAN, RoleName.MEMBER)),
    DemoAccount("Editor", "editor@colloquy.example", (RoleName.EDITOR, RoleName.MEMBER)),
    DemoAccount(
        "Peer reviewer",
        "reviewer@colloquy.example",
        (RoleName.PEER_REVIEWER, RoleName.CLINICIAN, RoleName.MEMBER),
    ),
    DemoAccount("Moderator", "moderator@colloquy.example", (RoleName.MODERATOR, RoleName.MEMBER)),
    DemoAccount("Member", "member@colloquy.example", (RoleName.MEMBER,)),
]
ADMIN = DemoAccount("Administrator", "admin@colloquy.example")
SIGN_INS = [(account.label, account.email) for account in (*ACCOUNTS, ADMIN)]

PEOPLE = [
    DemoPerson(
        slug="mara-ellingsen",
        name="Mara Ellingsen",
        credentials="PsyD",
        profession="clinical psychologist",
        listed_under="psychology",
        email="clinician@colloquy.example",
        bio="Works with adults in a small group practice and teaches a yearly seminar on ethics after licensure. Writes slowly, and revises in public.",
        website="https://ellingsen.example/",
        work_together="If you are in treatment with me, you are welcome to read here, and I will not know whether you do. Please do not answer under my texts with your name; I would not reply, and it would show others that we know each other. Bring me what you disagree with. Nothing I write is about you: whoever appears in a text of mine is made up, or put together from several people.",
        checked_in="Oregon",
    ),
    DemoPerson(
        slug="tobias-achterberg",
        name="Tobias Achterberg",
        credentials="MD",
        profession="psychiatrist",
        listed_under="psychiatry",
        email="editor@colloquy.example",
        bio="Divides his week between an outpatient clinic and the ethics committee of a county hospital. Edits here because good questions deserve a careful reader.",
        interests="Paid by his employer for ethics consultation. No other interests.",
    ),
    DemoPerson(
        slug="odalys-brightwater",
        name="Odalys Brightwater",
        credentials="LCSW",
        profession="clinical social worker",
        listed_under="social-work",
        email="reviewer@colloquy.example",
        bio="Supervises early-career colleagues in community mental health and keeps a file of the questions they did not dare to ask.",
        website="https://brightwater.example/",
        interests="Receives fees for supervision. None that bear on these texts.",
        checked_in="Minnesota",
        checked_days_ago=120,
    ),
    DemoPerson(
        slug="anjali-thornquist",
        name="Anjali Thornquist",
        credentials="LPC",
        profession="professional counselor, by video",
        listed_under="counseling",
        email="anjali.thornquist@colloquy.example",
        bio="Has not had an office since her lease ran out. Sees people by video from a room with one door and no window, and has grown fond of the wall. Licensed in three states, which is how she came to read so much law.",
        website="https://thornquist.example/",
        interests="Serves unpaid on the advisory board of a telehealth cooperative. It sells nothing mentioned here.",
        work_together="I answer messages from clients in the portal only, and only on working days. If you find me here, that changes nothing. I post no comment under a text that a client of mine has answered, once I know of it.",
        checked_in="Colorado",
        checked_days_ago=200,
        profiles=(("Mastodon", "https://social.example/@thornquist"),),
    ),
    DemoPerson(
        slug="bela-szarvashazi",
        name="Béla Szarvasházi",
        credentials="PMHNP",
        profession="psychiatric nurse practitioner",
        listed_under="nursing",
        email="bela.szarvashazi@colloquy.example",
        bio="Nine years of nights in a psychiatric emergency service, now mornings in a mobile crisis team. Suspects that half of what is called policy is the memory of one bad evening.",
        interests="Employed by a county. The county has not read these texts before you do.",
        checked_in="Illinois",
        checked_days_ago=75,
    ),
    DemoPerson(
        slug="noor-vestergaard-amin",
        name="Noor Vestergaard Amin",
        credentials="OTR/L",
        profession="occupational therapist",
        listed_under="occupational-therapy",
        email="noor.vestergaard-amin@colloquy.example",
        bio="Goes home with people after the hospital: kitchens, buses, first days back at work. Used to blog under her own name at twenty-four, and has thoughts about that.",
        website="https://vestergaard-amin.example/",
        interests="Was once paid to test a reminder app. Not since 2021, and it is not mentioned here.",
    ),
    DemoPerson(
        slug="emeka-lindholm-adeyo",
        name="Emeka Lindholm Adeyo",
        credentials="NCSP",
        profession="school psychologist",
        listed_under="school-counseling",
        email="emeka.lindholm-adeyo@colloquy.example",
        bio="Three schools, one car, eleven hundred children. Keeps office hours on a bench, because nobody knocks on a door that says what is behind it.",
        interests="Employed by a school district. Writes here on his own time.",
        work_together="I do not answer students or parents of my schools here. If you are one of them: the bench, Tuesdays and Thursdays, or the number in the school handbook.",
        checked_in="Vermont",
        checked_days_ago=15,
    ),
    DemoPerson(
        slug="gwen-ashdown-pryce",
        name="Gwen Ashdown-Pryce",
        credentials="MRCGP",
        profession="family physician",
        listed_under="medicine",
        email="gwen.ashdown-pryce@colloquy.example",
        bio="A doctor in a coastal town in Wales where ten minutes is the unit of everything. Reads the American debates with interest and some envy of their word counts.",
        website="https://ashdown-pryce.example/",
        checked_in="United Kingdom",
        checked_days_ago=150,
    ),
    DemoPerson(
        slug="ruth-vandersteyn",
        name="Ruth Vandersteyn",
        credentials="LMFT",
        profession="marriage and family therapist",
        listed_under="marriage-and-family-therapy",
        email="ruth.vandersteyn@colloquy.example",
        bio="Thirty-one years of couples. Came late to the telephone with a screen and has not forgiven it. Lives in a town where she has, at some point, treated both sides of most arguments.",
        interests="Receives royalties, forty dollars last year, for a workbook on apologies.",
        work_together="We live in a small town. I say hello first at the pharmacy only if you do. The same here: write if you like, under any name, and I will answer as I answer everyone, which is to say slowly and never about what happens in the room.",
    ),
    DemoPerson(
        slug="teodoro-quillfeather",
        name="Teodoro Quillfeather",
        credentials="PhD",
        profession="research psychologist",
        listed_under="psychology",
        email="teodoro.quillfeather@colloquy.example",
        bio="Runs small studies on big claims. Sits on a review board on alternate Wednesdays and has signed more consent forms than he has understood.",
        website="https://quillfeather.example/",
        interests="Grants from a university and a public foundation. Neither pays for what is written here.",
        profiles=(("University", "https://people.university.example/quillfeather"),),
    ),
    # From outside: a co-author with no account, who has not been asked about a page.
    DemoPerson(
        slug="isolde-marchbanks-tully",
        name="Isolde Marchbanks-Tully",
        profession="peer support specialist",
        listed_under="peer-support",
        interests="Employed by a clubhouse run by its members.",
        has_page=False,
    ),
]
