"""When a because may say that a film lacks something: only where all that is known of it says so."""

from typing import NamedTuple

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import with_parents
from tearjerk.likeness.concepts import CONCEPTS, ConceptTable

MAX_LIFT = 1.0
"""A film is not said to lack what its viewers mention more often than those of the mean film."""


class Absence(NamedTuple):
    """The phrase for an absence, and what would contradict it.

    `warnings` have to be known to be absent. A film with one of the themes, genres or relations
    `beside` which the thing is often found is not said to lack it. `words` are those that would name
    it in a synopsis or a title, separated by blanks; a star means any ending. The list errs on the
    long side: a word too many costs a phrase, and a missing one makes a false claim.
    """

    phrase: str
    words: str
    warnings: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    def is_named_in(self, *texts: str) -> bool:
        """Whether one of the words stands in one of the texts."""
        found = _words(" ".join(texts))
        starts = tuple(word.removesuffix("*") for word in self.words.split() if word.endswith("*"))
        return any(word.startswith(starts) for word in found) or not found.isdisjoint(self.words.split())


def _words(text: str) -> set[str]:
    return set("".join(letter if letter.isalnum() else " " for letter in text.casefold()).split())


ABSENCES = {
    "war": Absence(
        "no war",
        "war wars wartime warring soldier* army armies battle* troop* front* trench* inva* north* border* military"
        " officer* general* occup* coloni* japanese bomb* naval navy marine* partisan* guerrilla* rebel* uprising*"
        " regiment* platoon* enlist* conscript* deserter* veteran* refugee* armistice dmz divi* 1950 comrade* vietnam*"
        " gun* grenade* spy spies agent* independence martial sergeant* captain* lieutenant* 전쟁* 군*",
        warnings=("war-violence", "colonial-atrocity"),
        beside=("war", "history"),
    ),
    "prison": Absence(
        "no prison",
        "prison* imprison* jail* gaol* cell cells inmate* convict* sentence* warder* warden* parole* bars lock* arrest*"
        " detain* detention captive* captivity cage* execut* row penitentiar* reformator* juvenile release* custody"
        " camp* murder* crime* criminal* gangster* thug* trial* court* lawyer* police* detective* kidnap* thief thieves"
        " steal* stole* theft conman con guilty charged wanted gang* bars serv* punish* debt* loan*"
        " lawsuit* 감옥* 교도소* 형무소* 감방*",
        warnings=("wrongful-execution", "state-violence"),
        beside=("injustice", "crime", "war"),
    ),
    "sport": Absence(
        "no sport",
        "sport* box boxes boxer* boxing boxed champion* match* team* coach* athlet* player* league* medal* olympi* race*"
        " racing run runs runner* running marathon* swim* swam baseball football soccer basketball handball volleyball"
        " judo taekwondo wrestl* ssireum ski skis skiing skier* skat* gym* ring ball tennis golf* archer* fencing climb*"
        " martial fight* fist* mountaineer* hockey bobsleigh jump* referee* pitch* title contest* cycl* bicycle* bike*"
        " stadium* train trains training trainer* jockey* horse* game* 야구* 축구* 권투* 복싱* 마라톤*",
        beside=("sport",),
    ),
    "school": Absence(
        "no school",
        "school* preschool* pupil* student* teach* taught class* college* universit* lesson* academ* campus* exam*"
        " graduat* professor* kindergarten* nursery teen* tutor* headmaster* headmistress* principal homework boarding"
        " dormitor* scholar* study studies studying studied learn* graders grade youth* schooldays alumn* freshman"
        " library reunion eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
        " adolescen* child* boy* girl* kid* daughter* son sons"
        " 학교* 여고* 고교* 학생* 선생* 교실*",
        warnings=("bullying",),
        beside=("coming-of-age", "first-love", "mentor-pupil"),
    ),
    "disaster": Absence(
        "no disaster",
        "disaster* flood* earthquake* quake* tsunami* fire* burn* blaze* collaps* sink* sank sunk ferry zombie* virus*"
        " epidemic* pandemic* outbreak* infect* plague* explo* tunnel* crash* accident* storm* typhoon* catastroph*"
        " wreck* shipwreck* radiation reactor* meltdown wave* landslide* avalanche* sewol famine* rescue* bomb*",
        warnings=("disaster",),
        beside=("war",),
    ),
    "ghosts": Absence(
        "no ghosts",
        "ghost* spirit* haunt* dead death* afterlife reaper* soul* shaman* possess* reborn rebirth reincarnat*"
        " underworld heaven* phantom* apparition* angel* exorcis* grave* vanish* vision* medium spectre* curse*"
        " 귀신* 유령* 영혼* 천국* 저승*",
        beside=("horror", "fantasy", "time", "loss"),
    ),
    "animals": Absence(
        "no animals",
        "animal* dog dogs doggy puppy puppies hound* cat cats kitten* horse* pony ox oxen cow cows cattle calf bull"
        " bird* pig pigs bear bears tiger* wolf* wolves werewolf* monkey* gorilla* elephant* fish* whale* dolphin* hen"
        " hens chicken* duck* rabbit* pet pets zoo* vet vets veterinar* farm* goat* sheep hunt* butterfl* pigeon* jindo"
        " paw* crane cranes deer mouse mice rat rats snake* frog* turtle* bee bees insect* beast* creature* seagull*"
        " gull* goose geese swan* fox foxes 강아지* 고양이* 동물*",
        warnings=("animal-death", "animal-cruelty"),
        beside=("person-animal",),
    ),
    "dementia": Absence(
        "no dementia",
        "dementia alzheimer* memor* forget* forgot* remember* amnesi* confus* senil* mind recogni* mistak* 치매* 기억*",
        warnings=("dementia",),
    ),
    "terminal-illness": Absence(
        "no terminal illness",
        "ill illness* cancer* tumour* tumor* dying terminal* disease* leukaemia* leukemia* hospital* hospice* sick*"
        " doctor* nurse* diagnos* transplant* surg* patient* incurable fatal* months operation* coma 시한부* 암*",
        warnings=("terminal-illness", "medical-procedures"),
    ),
}
"""Settings whose absence is a fact that a viewer would agree with; that there is no love is a matter of taste.

That nobody makes music is never said: people sing in most films, and neither rows nor reviews mention it.
"""


def known_to_lack(film: Film, theme: str, table: ConceptTable) -> bool:
    """Whether a film is known not to have what a theme of `ABSENCES` names.

    Something must speak for the absence, a warning or what viewers talk of, and nothing against it.
    """
    absence = ABSENCES[theme]
    about = {*film.all_themes, *film.genres, *film.relations}
    if not about.isdisjoint((*with_parents((theme,)), *absence.beside)):
        return False
    if not set(absence.warnings) <= set(film.warnings.absent):
        return False
    if absence.is_named_in(film.synopsis, film.title, film.title_ko, *film.also_known_as):
        return False
    counted = table.film(film.naver)
    if counted is None:
        return bool(absence.warnings)
    return all(
        concept.id in counted.shares and table.lift(counted, concept.id) <= MAX_LIFT
        for concept in CONCEPTS.values()
        if theme in concept.themes
    )
