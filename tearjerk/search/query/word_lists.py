"""Words that people type around a title: words for films, countries and roles, questions, and names of services.

They only count as such outside titles, so a word may be in a title as well. Words in languages other than English and
Korean are left out if they are a Korean family name or a syllable of Korean names (such as Turkish 'son').
"""


def _word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLE_FUNCTION_WORDS = _word_set("a an the of in on at by to for from with and or is are was it its my &")
"""English words that carry no information next to a title but are part of many titles."""

WORDS_FOR_KOREAN = _word_set(
    "korean korea south k kmovie kmovies kfilm k-movie k-movies k-film k-drama kdrama koreanmovie"
    " 한국 한국영화 국내 국산 한국의"
    " coreana coreano coreanas coreanos corea sudcoreano sudcoreana surcoreana surcoreano"
    " coréen coréenne coréens corée coreen coreenne sud-coréen"
    " koreanisch koreanische koreanischer koreanischen südkoreanisch südkorea"
    " kore güney hàn quốc เกาหลี"
    " корейский корейская корейские корейское корея южнокорейский"
    " 韓国 韓国の 韓国版 韩国 韓國 韩 韓 南韓 南韩"
)
"""Words that mean that a Korean film is wanted."""

FILM_WORDS = _word_set(
    "movie movies film films flick flicks cinema feature picture drama dramas romance comedy show called named"
    " 영화 영화를 영화는 영화의 영화제목 극장판 드라마"
    " pelicula película peliculas películas peli cinta largometraje filme filmes cine cinema longa-metragem"
    " filmi filmleri filmin kino spielfilm streifen фильм фильмы фильма кино дорама phim bộ หนัง ภาพยนตร์ ละคร"
    " 映画 電影 电影 片 影片 邦題 作品 ドラマ 韩影 韓影 韓片"
)
"""Words that mean that a film is wanted."""

ROLE_WORDS = {
    **dict.fromkeys(
        _word_set(
            "director directed directors dir dirs filmmaker directing"
            " réalisé réalisés réalisée réalisées dirigido dirigida dirigidas regie diretto disutradarai"
            " 감독 감독님 감독의 감독작 감독한 연출 연출작 연출한 監督 导演 導演"
        ),
        "director",
    ),
    **dict.fromkeys(
        _word_set(
            "dibintangi actor actress actors actresses starring stars star cast lead role played featuring feat with"
            " 배우 배우님 주연 조연 출연 출연진 출연작 주연작 출연한 출연하신 나오는 나온 나왔던 나오던 나오고 나와 나와요 나오나 나오신 나오시는 나오셨던 등장인물 등장 연기 가수 아이돌 멤버 개그맨 모델 성우 국악인 俳優 女優 出演 主演 演员 演員"
        ),
        "cast",
    ),
    # Groups whose singers act in films; the name of a group tells which person is meant.
    **dict.fromkeys(
        _word_set(
            "idol kpop bigbang exo shinee snsd twice 2pm vixx infinite b1a4 zea cnblue ftisland shinhwa"
            " 빅뱅 엑소 샤이니 소녀시대 트와이스 투피엠 빅스 인피니트 제국의아이들 씨엔블루 걸스데이 신화"
        ),
        "cast",
    ),
}
"""Words for roles in a film, each with its kind."""

INFORMATION_WORDS = _word_set(
    # Short function words of other languages, except those that are syllables of Korean names
    "par avec des les del las los con por mit und der das pour et"
    # English
    " plot summary synopsis story ending endings explained explanation explain end finale spoiler spoilers meaning review"
    " reviews rating ratings rated score imdb tmdb letterboxd wikipedia wiki wikidata asianwiki mydramalist mdl hancinema"
    " rottentomatoes rotten tomatoes metacritic kmdb kobis justwatch themoviedb boxoffice box office mojo trailer trailers"
    " teaser poster posters scene scenes quote quotes clip clips crew soundtrack ost music songs theme lyrics fact facts"
    " trivia location locations filming remake original version true real based best top sad sadder saddest emotional tearjerker"
    " heartbreaking recommendation recommendations recommend recommended similar like analysis script subtitle book novel award"
    " awards year date release released runtime length age filmography movieography works work list new old latest all time"
    " famous free encyclopedia database page pages official title titles other recap explanation scene-by-scene happens dies cry"
    " behind making interview life wallpaper meme gif budget gross parents guide worth happy part-by-part reddit quora goodreads"
    " ebert bilibili dailymotion tiktok cannes oscar oscars winner winning nominated explained critics audience premiere"
    # Korean
    " 결말 줄거리 내용 예고편 예고 평점 평론 관람평 리뷰 후기 감상문 감상 해석 스포 스포일러 명대사 명장면 장면 대사 실화"
    " 실제 이야기 실제이야기 원작 소설 촬영지 추천 순위 노래 음악 주제곡 포스터 개봉 개봉일 상영 상영시간 관객수 관객 흥행"
    " 영화관 정보 작품 필모 필모그래피 찍은 나무위키 위키백과 위키 네이버 다음 왓챠피디아 백과사전 영화정보"
    " 결말포함 몰아보기 요약 하이라이트 클립 메이킹 뜻 의미 출연배우 개봉년도 상영관 예매 시사회 무대인사 관람등급 러닝타임"
    " 원작소설 리메이크 해외반응 수상 제작비 손익분기점 실화바탕 모티브 모티프 인생영화 명작 최고 관람 관람후기 실존인물 인물"
    " 배경 시대배경 명언 슬프다 슬퍼 울었다 펑펑 볼만한 재미 몇세 나이 관람가 심의 재개봉 사운드트랙 삽입곡 엔딩 엔딩곡 쿠키"
    " 쿠키영상 어떤 뭐야 무슨 제작 제작사 배급 각본 극본 작가 각색 영상 유튜브 블로그 티스토리 디시 더쿠 짤 짤방 사진 포토"
    " 슬픈 눈물 눈물나는 감동 감동적인 재밌는 최신 인기 제목 사이트 링크"
    " 근황 데뷔작 데뷔 옛날 예전 대표작 초기작 신작 최근작 반전 논란 왜곡논란 한국판 아역 인터뷰 메인 티저 본편 무삭제 대개봉 실제인물 전편 몇부작 몇년도 몇살"
    # Spanish and Portuguese
    " sinopsis resumen reparto protagonista protagonistas actores tráiler doblada doblado subtitulada subtitulado subtítulos"
    " subtitulos español espanol castellano latino completa completo gratis verdadero título titulo donde dónde puedo mirar"
    " descargar explicado explicada explicación reseña crítica critica opiniones basada hechos reales triste llorar versión"
    " version original cual cuál tiene como cómo para historia real banda sonora película-completa"
    " sinopse resumo elenco atores dublado dublada legendado legendada legendas português portugues onde assistir baixar"
    " grátis explicado resenha baseado fatos reais triste chorar versão trilha sonora você"
    # French, Italian and German
    " résumé synopsis distribution acteurs acteur actrice bande annonce bande-annonce vostfr vost vf voir regarder gratuit"
    " complet français francais streaming explication critique avis spectateurs histoire vraie est-ce réalisateur allociné"
    " triste où quelle quel titre"
    " trama spiegazione finale recensione attori attrice regista streaming italiano italiana sottotitoli doppiato dove vedere"
    " guardare gratis storia vera colonna sonora significato titolo"
    " handlung inhalt ende erklärung erklaerung besetzung schauspieler schauspielerin regisseur kritik rezension deutsch"
    " deutsche untertitel stream kostenlos anschauen ganzer traurig geschichte wahre titel"
    # Turkish
    " konusu konu izle altyazılı altyazili türkçe turkce dublaj oyuncuları oyuncular yorumlar yorum sonu müziği fragman"
    " gerçek hikaye hikayesi yönetmen hangisi orijinal ağlatan hüzünlü"
    # Russian
    " смотреть онлайн русском русской озвучкой озвучка субтитрами субтитры сюжет актеры актёры трейлер отзывы описание"
    " бесплатно хорошем качестве концовка рецензия музыка режиссер режиссёр реальных событиях скачать год название"
    # Indonesian and Malay
    " nonton sinopsis subtitle sub indo indonesia pemain pemeran alur cerita gratis bioskop terjemahan download ending kisah"
    " nyata sedih lk21 drakor"
    # Vietnamese
    " xem thuyết minh vietsub phụ đề lồng tiếng tập trọn diễn viên nội bản gốc cảm động buồn kết thúc"
    # Thai
    " ดู ดูหนัง ดูหนังเกาหลี ซับไทย พากย์ไทย เต็มเรื่อง เรื่องย่อ นักแสดง ออนไลน์ ฟรี รีวิว ตัวอย่าง เศร้า ตอนจบ เรื่อง"
    # Japanese
    " 予告 予告編 あらすじ 結末 ネタバレ 感想 評価 キャスト 字幕 吹替 吹き替え 動画 無料 配信 視聴 見れる 見られる 見たい どこ どこで いつ なぜ ですか ますか 教えて 実話 主題歌 考察"
    " ロケ地 相関図 原作 リメイク 日本版 おすすめ 泣ける 感動 レビュー 最後 ラスト 意味 題名 タイトル 円盤 アマプラ ネトフリ ネットフリックス"
    # Chinese
    " 剧情 劇情 结局 結局 影评 影評 预告 預告 豆瓣 评分 評分 解析 心得 观后感 觀後感 在线 在线看 在线观看 線上看 完整版 高清 免费 免費 字幕 中字"
    " 中文字幕 真实事件 真實事件 改编 改編 原型 主题曲 主題曲 演员表 演員表 插曲 下载 下載 迅雷 百度云 哪里看 哪裡看 好看吗 好看嗎 动漫"
)
"""Words that ask for information about a film, and sites that have it."""

FILLERS_ALSO_IN_TITLES = _word_set(
    "story end ending score music songs theme facts fact location original version true real based best top sad sadder saddest emotional heartbreaking book novel year date length age works work list new old latest all time famous free page title other happens dies cry behind making life happy worth picture part-by-part winner audience feature role star stars lead play buy rent plus prime apple cut edition dual web audio limited internal extended show called named full complete english korea south"
    " 이야기 노래 음악 장면 작품 사진 나이 인물 배경 제목 최고 슬픈 눈물 감동 내용 소설 실제 정보 보기 곳 보는 작가 영상 재미 어디 어떤 무슨"
)
"""Words around a title that also occur in titles; only removed from the end of a possible title."""

WATCHING_WORDS = _word_set(
    "watch watching online where free full complete stream streaming streamed streams download downloads torrent"
    " magnet eng english sub subs subbed subtitles subtitled dub dubbed hd hq uncut legal legally rent buy available play"
    " netflix viki disney disney+ plus prime amazon video hulu tubi youtube kocowa wavve tving watcha coupang apple tv hbo"
    " dvd web dual audio multi limited internal proper extended unrated imax edition cut"
    " 다시보기 무료보기 무료 보기 보는곳 보는 곳 보러가기 토렌트 다운로드 다운 자막 고화질 풀버전 풀영상 스트리밍 더빙"
    " 다운받기 볼수있는곳 볼수 어디서 어디 시청 링크 ott 넷플 넷플릭스 왓챠 티빙 웨이브 쿠팡플레이 쿠팡 디즈니플러스 디즈니 플러스 유튜브 cgv 메가박스 롯데시네마 daum naver"
    " ver ita hindi tagalog filmin full-movie fullmovie mp4"
    " 있지 있죠 있니 없지 있나 있나요 있어 있어요 있음 있는지 있을까 없나 없나요 볼까 봐야 보나 보나요 볼수있나 하나요 나오나 나오나요 나와요"
    " 알려줘 알려주세요 찾아줘 찾아주세요 찾아요 찾습니다 부탁 부탁해요 몇분 몇시간"
    " 디플 쿠플 올라왔나요 보고싶다 보고싶네요 보고싶어"
)
"""Words that ask where or how to watch a film."""

RELEASE_WORDS = _word_set(
    "480p 576p 720p 1080p 1080i 2160p 4k uhd fhd hdrip fhdrip bluray blu-ray brrip bdrip bdremux remux webrip web-dl webdl"
    " dvdrip dvdscr dvd9 hdtv hdcam x264 x265 h264 h265 h.264 h.265 hevc avc xvid divx aac aac2.0 aac5.1 ac3 eac3 dts dts-hd"
    " dtshd truehd atmos dd5.1 ddp5.1 ddp5 ddp2.0 5.1 10bit 8bit hdr hdr10 dv nf amzn dsnp repack"
    " mkv mp4 avi m4v wmv mov srt smi ass vtt nondrm non-drm"
)
"""Words in the file name of a release; everything after the first one is part of the release name."""

FILLER_PHRASES = (
    "우리 모두의 백과사전", "the free encyclopedia", "the movie database", "where to watch",
    "child actor", "child actress", "child star", "phim han", "filme do", "filmes do", "yang dibintangi",
)  # fmt: skip
"""Phrases around a title or a name whose words may also be part of one."""

SEQUEL_SUFFIXES = "편부탄꺼거것"
"""Counters after the number of a sequel, and nouns that mean 'the one'."""

FILE_EXTENSIONS = _word_set("mkv mp4 avi m4v wmv mov srt smi ass vtt torrent")

KOREAN_FILLERS = frozenset(
    word
    for words in (INFORMATION_WORDS, WATCHING_WORDS, FILM_WORDS, WORDS_FOR_KOREAN, ROLE_WORDS)
    for word in words
    if "가" <= word[0] <= "힣" and len(word) > 1
)
"""Korean words that may be written directly before or after a title or a name."""

KOREAN_SUFFIX_WORDS = sorted(KOREAN_FILLERS - WORDS_FOR_KOREAN - ROLE_WORDS.keys(), key=len, reverse=True)
"""Korean words that may be written directly after a title, longest first."""

CJK_FILLERS = sorted(
    (
        word
        for word in (
            INFORMATION_WORDS | WATCHING_WORDS | FILM_WORDS | WORDS_FOR_KOREAN | frozenset(ROLE_WORDS)
        )
        if "\u3040" <= word[0] <= "\u9fff" and len(word) > 1
    ),
    key=lambda word: (-len(word), word),
)
"""Japanese and Chinese words that may be written directly before or after a title, longest first."""
