"""The language of a text is told by script and common words."""

import pytest

from bot.lexicon.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Shares in Oslo rose on Monday as oil climbed.", "en"),
        ("Oslo 1954.20 +1.5%", "en"),
        ("", "en"),
        ("Die Aktien in Oslo sind am Montag gestiegen, weil der Ölpreis zulegte und die Anleger kauften.", "de"),
        ("Les actions ont progressé lundi à Oslo, portées par la hausse du pétrole et des valeurs maritimes.", "fr"),
        ("Las acciones de Oslo subieron el lunes por el alza del petróleo y de las navieras.", "es"),
        ("恒生科技指数周三上涨，阿里巴巴领涨，市场对人工智能的预期升温。", "zh-Hans"),
        ("恒生科技指數週三上漲，阿里巴巴領漲，市場對人工智能的預期升溫。", "zh-Hant"),
        ("東京株式市場で日経平均株価は上昇した。", "ja"),
        ("코스피가 수요일 상승 마감했다.", "ko"),
        ("Акции выросли в среду на фоне роста цен на нефть.", "ru"),
        ("Alibaba (阿里巴巴) rose 4.8% in Hong Kong as investors cheered its plans.", "en"),
    ],
)
def test_language_of_a_text(text: str, language: str) -> None:
    assert detect_language(text) == language
