"""Words that people type around a title in other languages than English and Korean.

Left out are words that are also a family name or a syllable of Korean names (Turkish son, Spanish de), and words of
one or two letters.
"""


def _words(*languages: str) -> frozenset[str]:
    return frozenset(" ".join(languages).split())


KOREAN = _words(
    "coreana coreano coreanas coreanos corea sudcoreano sudcoreana surcoreana surcoreano",
    "coréen coréenne coréens corée coreen coreenne sud-coréen",
    "koreanisch koreanische koreanischer koreanischen südkoreanisch südkorea",
    "kore güney hàn quốc เกาหลี",
    "корейский корейская корейские корейское корея южнокорейский",
    "韓国 韓国の 韓国版 韩国 韓國 韩 韓 南韓 南韩",
)
"""Words that say that a Korean film is meant."""

FILM = _words(
    "pelicula película peliculas películas peli cinta largometraje filme filmes cine cinema longa-metragem",
    "filmi filmleri filmin kino spielfilm streifen фильм фильмы фильма кино дорама phim bộ หนัง ภาพยนตร์ ละคร",
    "映画 電影 电影 片 影片 邦題 作品 ドラマ 韓国映画 韓國電影 韩国电影 韩影 韓影 韓片",
)
"""Words that say that a film is meant."""

AROUND = _words(
    # Spanish and Portuguese
    "sinopsis resumen reparto protagonista protagonistas actores tráiler doblada doblado subtitulada subtitulado subtítulos"
    " subtitulos español espanol castellano latino completa completo gratis verdadero título titulo donde dónde puedo mirar"
    " descargar explicado explicada explicación reseña crítica critica opiniones basada hechos reales triste llorar versión"
    " version original cual cuál tiene como cómo para historia real banda sonora película-completa",
    "sinopse resumo elenco atores dublado dublada legendado legendada legendas português portugues onde assistir baixar"
    " grátis explicado resenha baseado fatos reais triste chorar versão trilha sonora você",
    # French, Italian and German
    "résumé synopsis distribution acteurs acteur actrice bande annonce bande-annonce vostfr vost vf voir regarder gratuit"
    " complet français francais streaming explication critique avis spectateurs histoire vraie est-ce réalisateur allociné"
    " triste où quelle quel titre",
    "trama spiegazione finale recensione attori attrice regista streaming italiano italiana sottotitoli doppiato dove vedere"
    " guardare gratis storia vera colonna sonora significato titolo",
    "handlung inhalt ende erklärung erklaerung besetzung schauspieler schauspielerin regisseur kritik rezension deutsch"
    " deutsche untertitel stream kostenlos anschauen ganzer traurig geschichte wahre titel",
    # Turkish
    "konusu konu izle altyazılı altyazili türkçe turkce dublaj oyuncuları oyuncular yorumlar yorum sonu müziği fragman"
    " gerçek hikaye hikayesi yönetmen hangisi orijinal ağlatan hüzünlü",
    # Russian
    "смотреть онлайн русском русской озвучкой озвучка субтитрами субтитры сюжет актеры актёры трейлер отзывы описание"
    " бесплатно хорошем качестве концовка рецензия музыка режиссер режиссёр реальных событиях скачать год название",
    # Indonesian and Malay
    "nonton sinopsis subtitle sub indo indonesia pemain pemeran alur cerita gratis bioskop terjemahan download ending kisah"
    " nyata sedih lk21 drakor",
    # Vietnamese
    "xem thuyết minh vietsub phụ đề lồng tiếng tập trọn diễn viên nội bản gốc cảm động buồn kết thúc",
    # Thai
    "ดู ดูหนัง ดูหนังเกาหลี ซับไทย พากย์ไทย เต็มเรื่อง เรื่องย่อ นักแสดง ออนไลน์ ฟรี รีวิว ตัวอย่าง เศร้า ตอนจบ เรื่อง",
    # Japanese
    "予告 予告編 あらすじ 結末 ネタバレ 感想 評価 キャスト 字幕 吹替 吹き替え 動画 無料 配信 視聴 見れる 見られる 見たい どこ どこで いつ なぜ ですか ますか 教えて 実話 主題歌 考察"
    " ロケ地 相関図 原作 リメイク 日本版 おすすめ 泣ける 感動 レビュー 最後 ラスト 意味 題名 タイトル 円盤 アマプラ ネトフリ ネットフリックス",
    # Chinese
    "剧情 劇情 结局 結局 影评 影評 预告 預告 豆瓣 评分 評分 解析 心得 观后感 觀後感 在线 在线看 在线观看 線上看 完整版 高清 免费 免費 字幕 中字"
    " 中文字幕 真实事件 真實事件 改编 改編 原型 主题曲 主題曲 演员表 演員表 插曲 下载 下載 迅雷 百度云 哪里看 哪裡看 好看吗 好看嗎 动漫",
)
"""Words that ask for something about a film, or where to watch it."""
