"""Templates for make_phrased_queries, and films and people that are not in the catalogue.

Each half has its own templates and names, so that the report is independent of tuning.
"""

TemplatesByKind = dict[str, tuple[str, ...]]
"""Templates by kind of query; the names in braces are fields of a film."""

TUNING_TEMPLATES: TemplatesByKind = {
    "words-en": (
        "{title} korean movie", "{title} movie {year}", "watch {title} online", "{title} full movie",
        "{title} eng sub", "{title} netflix", "{title} ending explained", "{title} cast", "{title} trailer",
        "{title} review", "{title} k-movie", "{title} sad korean film", "{title} ({year} film)",
    ),
    "words-person": (
        "{actor} {title}", "{title} {actor}", "{title} directed by {director}", "{title} with {actor}",
        "{director} {title}", "{actor_ko} {ko}", "{ko} {actor_ko}", "{director_ko} 감독 {ko}",
    ),
    "words-ko": (
        "{ko} 결말", "{ko} 다시보기", "{ko} 줄거리", "{ko} 예고편", "영화 {ko} 평점", "{ko} 출연진", "{ko} 넷플릭스",
        "{ko} ost", "{ko} 후기", "{ko} 명대사", "{ko} 실화",
    ),
    "file": (
        "{dots}.{year}.1080p.BluRay.x264-KOR", "{ko}.{year}.720p.HDRip.H264.AAC.mkv", "[{ko}] {title} ({year}) [1080p]",
        "{dots}.{year}.KOREAN.720p.WEB-DL.mkv",
    ),
    "page": (
        "{title} ({year}) - IMDb", "{title} (film) - Wikipedia", "{ko} - 위키백과, 우리 모두의 백과사전", "{ko} : 네이버 영화",
        "{title} ({ko}, {year})", "{ko} ({title}, {year})", "{title} (Korean: {ko})",
        "{title} ({year}) directed by {director} • Reviews, film + cast • Letterboxd",
    ),
    "address": (
        "https://www.imdb.com/title/{imdb}/", "https://www.themoviedb.org/movie/{tmdb}-{slug}",
        "https://letterboxd.com/film/{slug}/", "https://movie.naver.com/movie/bi/mi/basic.naver?code={naver}",
        "https://www.wikidata.org/wiki/{wikidata}", "https://en.wikipedia.org/wiki/{underscores}",
        "https://ko.wikipedia.org/wiki/{ko_underscores}", "https://ko.wikipedia.org/wiki/{ko_encoded}", "{imdb}", "{wikidata}",
    ),
    "people": (
        "{name} movies", "films with {name}", "director {director}", "movies starring {name}", "{name} filmography",
        "{director_ko} 감독", "{name_ko} 영화", "korean movie {name}",
    ),
    "people-several": ("{name} {name2}", "{name_ko} {name2_ko}", "{name_ko}, {name2_ko}"),
    "people-mr": ("{mr}", "{mr_plain}"),
    "both-titles": ("{title} {ko}", "{ko} {title}"),
    "particle": ("{ko}{를}", "{ko}에서"),
}  # fmt: skip
REPORTING_TEMPLATES: TemplatesByKind = {
    "words-en": (
        "where to watch {title}", "{title} film korea", "{title} imdb", "{title} subtitles english",
        "is {title} on netflix", "{title} plot", "{title} soundtrack", "{title} 1080p", "{title} explained",
        "{title} rotten tomatoes", "korean drama film {title} {year}", "the movie {title} from korea",
        "{title} disney plus", "{title} streaming free", "{title} based on true story", "{title} full movie hd eng sub",
    ),
    "words-person": (
        "{title} starring {actor}", "{actor} in {title}", "{title} by {director}", "{title} {actor} {actor2}",
        "{actor_ko} 주연 {ko}", "{ko} 감독 {director_ko}", "{ko} {actor_ko} {actor2_ko}", "{actor} movie {title}",
    ),
    "words-ko": (
        "{ko} 무료보기", "{ko} 영화 추천", "{ko} 관람평", "{ko} 등장인물", "{ko} 실제 이야기", "{ko} 스포", "{ko} 왓챠",
        "{ko} {year}년", "영화 {ko} 보기", "{ko} 해석", "{ko} 촬영지", "{ko} 리뷰", "{ko} 티빙", "{ko} 명장면",
    ),
    "file": (
        "{dots}.{year}.WEBRip.XviD.MP3-VXT.mp4", "{title} {year} KOREAN 2160p NF WEB-DL DDP5 1 H 265",
        "{ko}.{year}.FHD.WEBRip.AAC.x265.srt", "{ko} {year} 1080p BRRip x264 AAC-iKA", "{dots}.{year}.DVDRip.avi",
    ),
    "page": (
        "{ko} (영화) - 나무위키", "{title} streaming: where to watch online?", "{title} ({year}) — The Movie Database (TMDB)",
        "{title} | Rotten Tomatoes", "{title} - AsianWiki", "{title} - MyDramaList", "{ko} - Daum 영화",
        "{ko}({year}) - 왓챠피디아", "{title} ({year}) - Box Office Mojo", "{title}, {year}, dir. {director}",
    ),
    "address": (
        "m.imdb.com/title/{imdb}/fullcredits", "http://www.imdb.com/title/{imdb}/?ref_=fn_al_tt_1",
        "https://www.themoviedb.org/movie/{tmdb}?language=ko-KR", "https://letterboxd.com/film/{slug}/reviews/",
        "letterboxd.com/film/{slug}", "https://movie.naver.com/movie/bi/mi/point.nhn?code={naver}#tab",
        "https://en.m.wikipedia.org/wiki/{underscores}_({year}_film)", "https://ko.m.wikipedia.org/wiki/{ko_encoded}",
        "https://namu.wiki/w/{ko_encoded}", "www.wikidata.org/wiki/{wikidata}#sitelinks", "imdb {imdb}",
        "https://en.wikipedia.org/wiki/{encoded}_(film)",
    ),
    "people": (
        "best {name} films", "{name} korean actor", "{name_ko} 출연작", "{name_ko} 나오는 영화", "{director} director",
        "{name_ko} 주연 영화", "{name} sad movie", "a film by {director}", "{director_ko} 감독 작품",
    ),
    "people-several": ("{name} and {name2} movie", "movie with {name} and {name2}", "{name_ko} {name2_ko} 영화", "{name2} {name}"),
    "people-mr": ("{mr}", "{mr_plain} film"),
    "both-titles": ("{ko} ({title})", "{title} / {ko}"),
    "particle": ("{ko}{은}", "{ko}{이랑}"),
}  # fmt: skip
TUNING_FOREIGN_QUERIES = (
    "godfather part 2", "the dark knight", "forrest gump full movie", "schindler's list 1993", "spirited away",
    "기생수 영화", "leonardo dicaprio movies", "titanic 1997 jack and rose", "your name anime", "la la land ost",
    "인터스텔라 결말", "어벤져스 엔드게임", "tom hanks", "the notebook", "marley and me", "hachi a dog's tale",
    "grave of the fireflies", "up pixar", "coco movie", "the green mile", "life is beautiful 1997",
    "manchester by the sea", "a walk to remember", "me before you movie", "the fault in our stars", "dear john",
    "p.s. i love you", "brad pitt films", "타이타닉 다시보기", "해리포터", "센과 치히로의 행방불명", "겨울왕국 2", "라라랜드", "노트북 영화", "어바웃 타임",
    "이터널 선샤인", "러브레터 이와이 슌지", "cinema paradiso", "amelie 2001", "the intouchables", "let me in 2010", "rain man",
    "i am sam", "million dollar baby", "the pianist", "Inception.2010.1080p.BluRay.x264",
    "https://www.imdb.com/title/tt0111161/", "https://www.imdb.com/title/tt0109830/",
    "https://letterboxd.com/film/la-la-land/", "https://www.themoviedb.org/movie/27205-inception",
    "Gladiator (2000) - IMDb", "Q25188", "tt0068646", "steven spielberg director", "hayao miyazaki films",
    "tokyo story", "departures 2008 okuribito", "like father like son", "wong kar wai", "in the mood for love",
    "happy together 1997", "farewell my concubine", "crouching tiger hidden dragon", "hero jet li 2002", "ip man",
    "bad genius thai", "dangal aamir khan", "taare zameen par", "3 idiots", "black 2005 hindi", "the last emperor",
    "city of god", "amour 2012",
)  # fmt: skip
REPORTING_FOREIGN_QUERIES = (
    "pulp fiction", "saving private ryan", "fight club ending explained", "interstellar 2014", "my neighbor totoro",
    "the pursuit of happyness", "toy story 3", "inside out 2", "the lion king 1994", "finding nemo",
    "good will hunting", "dead poets society", "캐스트 어웨이", "쇼생크 탈출", "포레스트 검프", "죽은 시인의 사회", "이웃집 토토로", "너의 이름은",
    "아바타 물의 길", "다크 나이트", "글래디에이터", "anne hathaway movies", "christopher nolan director", "meryl streep",
    "johnny depp films", "keanu reeves", "studio ghibli", "pixar movies", "Parasite.2019.Avatar.2009.1080p",
    "Interstellar.2014.IMAX.2160p.mkv", "The Shawshank Redemption (1994) - IMDb", "The Matrix | Rotten Tomatoes",
    "https://www.imdb.com/title/tt0816692/", "https://www.imdb.com/title/tt0120338/?ref_=nv",
    "https://letterboxd.com/film/fight-club/", "https://www.themoviedb.org/movie/155?language=en-US", "Q44578",
    "tt0133093", "https://en.wikipedia.org/wiki/Titanic_(1997_film)",
    "https://ko.wikipedia.org/wiki/%EC%95%84%EB%B0%94%ED%83%80", "drive my car", "one cut of the dead",
    "still walking", "nobody knows 2004", "shall we dance japan", "swing girls", "house of flying daggers",
    "a brighter summer day", "yi yi edward yang", "infernal affairs", "chungking express", "lust caution",
    "to live 1994", "bollywood sad movie", "the lunchbox irrfan", "lagaan", "life of pi", "slumdog millionaire",
    "roma alfonso cuaron", "pan's labyrinth", "the lives of others", "downfall hitler movie", "run lola run",
    "goodbye lenin", "the sea inside", "talk to her almodovar", "blue is the warmest color", "amour haneke",
    "the artist 2011", "leon the professional", "the fifth element", "delicatessen", "12 angry men", "casablanca",
    "gone with the wind",
)  # fmt: skip
TUNING_PEOPLE_QUERIES = (
    "lee min-ho", "kim woo-bin", "lee dong-wook", "ji chang-wook", "park min-young", "kim tae-hee",
    "jun ji-hoon actor", "이민호", "김우빈", "이동욱", "지창욱", "박민영", "김태희", "한지은", "이종석", "kim min-jung", "lee jong-suk",
    "bong joon ho", "kim ki-duk", "hong sang-soo", "나홍진", "봉준호", "박훈정", "park hoon-jung director", "kim jee-woon",
    "전종서", "jeon jong-seo", "공효주", "jung ho-yeon", "정호연", "wi ha-joon", "park hae-soo", "lee seung-hoon",
    "han so-hee", "한소희", "song kang", "kim seon-ho", "김선호",
)  # fmt: skip
REPORTING_PEOPLE_QUERIES = (
    "yoo in-na", "유인나", "kim ji-won", "김지원", "jung il-woo", "정일우", "seo in-guk", "서인국", "ahn hyo-seop", "안효섭",
    "shin se-kyung", "신세경", "moon chae-won", "문채원", "lee sung-kyung", "이성경", "kim bum", "김범", "ha ji-min",
    "seo kang-joon", "서강준", "yang se-jong", "양세종", "lee do-hyun", "이도현", "go youn-jung", "고윤정", "kim da-hyun",
    "nam gyu-ri", "jin se-yeon", "진세연", "jang na-young", "im soo-hyang", "임수향", "na hong-jin", "lee sang-il",
    "kim han-min", "김한민", "최동훈", "choi dong-hoon", "yoon jong-bin", "윤종빈", "kang dong-ho", "lee eun-sang",
)  # fmt: skip
