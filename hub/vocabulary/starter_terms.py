"""The other vocabularies a new site starts with: label, what belongs there, synonyms."""

from hub.vocabulary.models import Facet

AUDIENCES = [
    ("Clinicians", "Whoever treats, counsels or nurses people.", "practitioners, therapists"),
    ("Trainees", "Students, interns and those not yet licensed.", "interns, students, residents"),
    ("Supervisors", "Whoever answers for the work of others.", "consultants, trainers"),
    ("Clients", "People who use therapy or think about it.", "patients, service users, consumers"),
    ("Families", "Parents, partners and others close to a client.", "parents, caregivers, carers"),
    ("Practice managers", "Whoever runs an office or a clinic.", "office staff, administrators"),
]

CONDITIONS = [
    ("Anxiety", "Worry, panic and avoidance.", "panic, phobia, social anxiety, worry"),
    ("Depression", "Low mood and loss of interest.", "low mood, dysthymia, melancholy"),
    ("Trauma", "What follows violence, loss or disaster.", "PTSD, post-traumatic stress, abuse"),
    ("Obsessive-compulsive disorder", "Intrusive thoughts and rituals.", "OCD, compulsions"),
    ("Eating disorders", "Restricting, bingeing, purging.", "anorexia, bulimia, binge eating"),
    ("Substance use", "Alcohol, other drugs, and recovery.", "addiction, alcohol, drugs, recovery"),
    ("Psychosis", "Voices, delusions, and living with them.", "schizophrenia, hearing voices"),
    ("Bipolar disorder", "Episodes of mania and depression.", "mania, manic depression"),
    ("Personality disorders", "Lasting trouble with self and others.", "borderline, BPD"),
    ("Grief", "Mourning, and what complicates it.", "bereavement, loss, mourning"),
    ("ADHD", "Attention and restlessness, at any age.", "attention deficit, hyperactivity"),
    ("Autism", "Being autistic, at any age.", "autism spectrum, ASD, neurodiversity"),
    ("Sleep problems", "Lying awake, nightmares, shift work.", "insomnia, nightmares"),
]

MODALITIES = [
    ("Cognitive behavioral therapy", "Thoughts, behavior and what keeps them.", "CBT"),
    ("Exposure", "Meeting what one fears, step by step.", "exposure therapy, ERP"),
    ("Acceptance and commitment therapy", "Values, willingness, defusion.", "ACT"),
    ("Dialectical behavior therapy", "Skills, chain analysis, validation.", "DBT"),
    (
        "Psychodynamic therapy",
        "Conflict, transference, history.",
        "psychoanalysis, depth psychology",
    ),
    (
        "Person-centered therapy",
        "The relation as the remedy.",
        "Rogerian, humanistic, client-centered",
    ),
    ("Systemic therapy", "Families and other systems.", "family systems, structural"),
    ("EMDR", "Reprocessing with bilateral stimulation.", "eye movement desensitization"),
    ("Motivational interviewing", "Talking about change without pushing.", "MI"),
    ("Art and music therapies", "Making something as a way of working.", "expressive therapies"),
    ("Medication", "Prescribing, and talking about it.", "pharmacotherapy, prescribing, drugs"),
]

FORMATS = [
    ("Individual", "One person and one clinician.", "one to one, individual therapy"),
    ("Couple", "Two partners together.", "couples therapy, marital"),
    ("Family", "Several generations in one room.", "family sessions"),
    ("Group", "Several people who did not know each other before.", "group therapy, skills group"),
    ("Inpatient and day care", "Hospital, residential and day programs.", "ward, residential, IOP"),
    ("Home visits", "Where people live.", "outreach, assertive community treatment"),
    ("Self-guided", "Done alone, from a text or a program.", "self-help, workbook, bibliotherapy"),
]

PLATFORMS = [
    ("Facebook", "Profiles, pages, groups and Messenger.", "Messenger, Meta, FB"),
    ("Instagram", "Accounts, stories and direct messages.", "IG, Insta, Threads"),
    ("LinkedIn", "Professional profiles and invitations.", ""),
    ("X", "Public posts and direct messages.", "Twitter, tweets"),
    ("Bluesky", "Public posts on an open protocol.", "AT Protocol"),
    ("Mastodon", "Public posts on many servers.", "fediverse, ActivityPub"),
    ("TikTok", "Short videos and their comments.", ""),
    ("YouTube", "Videos, channels and comments.", ""),
    ("Reddit", "Forums under pseudonyms.", "subreddits"),
    ("WhatsApp", "Messages, groups and calls by phone number.", "messenger, texting"),
    ("Text messages", "Messages by phone number, without an app.", "SMS, iMessage, texting"),
    ("Signal", "Encrypted messages and calls.", ""),
    ("E-mail", "Plain and encrypted mail.", "email, secure mail"),
    ("Zoom", "Video meetings, recordings and captions.", "video calls"),
    ("Google search", "Searching for people, and being found.", "Google, googling, web search"),
    ("Google reviews", "Ratings on maps and in search results.", "Google Maps, Business Profile"),
    ("Yelp", "Ratings of businesses.", ""),
    ("Healthgrades", "Ratings of clinicians.", "doctor ratings, RateMDs, Vitals"),
    ("Psychology Today", "A directory of clinicians.", "therapist directory"),
    ("Venmo", "Payments that others may see.", "payment apps, PayPal, Cash App"),
    ("ChatGPT", "A chat program made of a language model.", "OpenAI, GPT, chatbot"),
    ("Patient portals", "Records and messages of a clinic.", "MyChart, portal"),
]

PROFESSIONS = [
    ("Psychology", "Clinical, counseling and school psychologists.", "psychologist, PsyD"),
    ("Social work", "Clinical and community social workers.", "social worker, LCSW, MSW"),
    ("Counseling", "Mental health and other counselors.", "counselor, LPC, LMHC, counsellor"),
    ("Psychiatry", "Physicians who treat the mind.", "psychiatrist, MD, DO"),
    (
        "Marriage and family therapy",
        "Couples, families and systems.",
        "LMFT, MFT, family therapist",
    ),
    ("Nursing", "Psychiatric nurses and nurse practitioners.", "nurse, PMHNP, RN"),
    ("Occupational therapy", "Daily life as the way and the aim.", "OT, occupational therapist"),
    ("Addiction counseling", "Substance use and recovery.", "CADC, drug and alcohol counselor"),
    (
        "Art and music therapy",
        "Arts, music, dance and drama therapists.",
        "creative arts therapist",
    ),
    ("Speech and language therapy", "Speech, language and swallowing.", "SLP, speech pathologist"),
    ("School counseling", "Counselors and psychologists in schools.", "school counselor"),
    ("Chaplaincy", "Spiritual care in hospitals and elsewhere.", "chaplain, pastoral counseling"),
    ("Peer support", "People who use their own experience.", "peer specialist, recovery coach"),
    ("Medicine", "General practice and other physicians.", "physician, family medicine, GP"),
]

JURISDICTIONS = [
    ("United States", "Federal law, and what differs between the states.", "USA, US, HIPAA"),
    ("California", "State law and boards of California.", "CA, BBS"),
    ("New York", "State law and boards of New York.", "NY"),
    ("Texas", "State law and boards of Texas.", "TX"),
    ("Canada", "Federal and provincial law.", "PIPEDA, provinces"),
    ("United Kingdom", "England, Scotland, Wales and Northern Ireland.", "UK, HCPC, BACP"),
    ("Ireland", "The law and the register of Ireland.", "CORU"),
    ("European Union", "What holds in all member states.", "EU, GDPR"),
    ("Germany", "Federal law and the chambers.", "Deutschland"),
    ("Australia", "The national scheme and the states.", "AHPRA"),
    ("New Zealand", "The law and the boards of New Zealand.", "Aotearoa"),
]

TERMS = {
    Facet.AUDIENCE: AUDIENCES,
    Facet.CONDITION: CONDITIONS,
    Facet.MODALITY: MODALITIES,
    Facet.FORMAT: FORMATS,
    Facet.PLATFORM: PLATFORMS,
    Facet.PROFESSION: PROFESSIONS,
    Facet.JURISDICTION: JURISDICTIONS,
}
