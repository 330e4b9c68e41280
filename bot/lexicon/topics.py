"""The field's topics in Chinese, and the words that English articles use for them: 关税 is "tariff" or "duties".

To teach a topic, add a row: its Chinese words (simplified characters; traditional ones are turned before they are
looked up, words that differ between places stand side by side), then the English searches, the likeliest first.
"""

import re
from itertools import islice, product
from typing import Final

from bot.lexicon.script import simplified

TOPICS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("关税", ("tariff", "duties")),
    ("出口管制 出口限制 出口管控 出口禁令", ("export curbs", "export controls")),
    ("芯片 晶片 半导体", ("chip", "semiconductor")),
    ("存储芯片 内存 内存芯片 记忆体 记忆体晶片", ("memory chip", "memory")),
    ("人工智能 人工智慧", ("AI", "artificial intelligence")),
    ("数据中心 资料中心 数据中心支出", ("data centre", "data center")),
    ("云计算 云端 云服务", ("cloud",)),
    ("软件 软体 软件股", ("software",)),
    ("科技 科技股 科网 科网股", ("tech", "technology")),
    ("降息 减息", ("rate cut", "interest rates fall")),
    ("加息 升息", ("rate hike",)),
    ("利率 议息", ("interest rates",)),
    ("通胀 通货膨胀 通膨", ("inflation",)),
    ("通缩", ("deflation",)),
    ("消费物价 消费者物价", ("consumer prices", "CPI")),
    ("刺激 刺激措施 刺激政策", ("stimulus",)),
    ("房地产 楼市 地产 内房 房企 地产股 内房股 开发商", ("property", "developers", "real estate")),
    ("新房销售 新屋销售 房屋销售 楼房销售", ("home sales",)),
    ("债券 债市", ("bond",)),
    ("国债 美债 公债", ("Treasury", "bond")),
    ("收益率 孳息 殖利率 债息", ("yield",)),
    ("股息 派息 红利 股利", ("dividend",)),
    ("回购", ("buyback",)),
    ("首次公开募股 新股 招股", ("IPO", "listing")),
    ("上市", ("listing", "IPO")),
    ("财报 业绩 季绩 财报季", ("earnings", "results")),
    ("盈利 利润", ("profit", "earnings")),
    ("盈利预警 盈警", ("profit warning",)),
    ("产量 石油产量 原油产量", ("oil output", "output")),
    ("减产 限产", ("output curbs", "output cut")),
    ("增产", ("raise output", "output")),
    ("欧佩克 油组 石油输出国组织", ("OPEC",)),
    ("库存 原油库存", ("inventories", "stocks of crude")),
    ("能源 能源股", ("energy",)),
    ("红海", ("Red Sea",)),
    ("霍尔木兹 霍尔木兹海峡 荷莫兹 荷莫兹海峡", ("Hormuz",)),
    ("航运 船运", ("shipping",)),
    ("油轮", ("tanker",)),
    ("央行 中央银行", ("central bank",)),
    ("美联储 联储局 联储 联准会", ("Federal Reserve", "Fed")),
    ("欧洲央行", ("European Central Bank", "ECB")),
    ("日本央行 日银", ("Bank of Japan", "BOJ")),
    ("英国央行 英伦银行", ("Bank of England",)),
    ("人民银行 人行 中国央行", ("People's Bank of China", "PBOC")),
    ("就业 就业报告 就业数据", ("jobs",)),
    ("非农 非农就业", ("payrolls", "jobs report")),
    ("失业 失业率 失业金 失业救济 初请", ("jobless", "unemployment")),
    ("经济增长 国内生产总值", ("economic growth", "GDP")),
    ("零售 零售销售", ("retail sales", "retail")),
    ("制造业", ("manufacturing", "factory")),
    ("服务业", ("services",)),
    ("衰退", ("recession",)),
    ("贸易战", ("trade war",)),
    ("贸易协议 贸易协定", ("trade deal",)),
    ("贸易 外贸", ("trade",)),
    ("出口", ("exports",)),
    ("进口", ("imports",)),
    ("制裁", ("sanctions",)),
    ("战争", ("war",)),
    ("停火", ("ceasefire",)),
    ("和谈 和平谈判", ("peace talks",)),
    ("价格战 减价战", ("price war",)),
    ("电动车 电动汽车 新能源车", ("electric", "EV")),
    ("汽车股 车企 车厂 汽车", ("carmakers", "autos")),
    ("电池", ("battery",)),
    ("交付 交付量", ("deliveries",)),
    ("银行股 银行 内银 内银股 贷款机构", ("banks", "lenders")),
    ("保险 保险股", ("insurers",)),
    ("矿业 矿商 矿业股", ("miners", "mining")),
    ("航空 航空股", ("airlines",)),
    ("药企 制药 医药股", ("drugmakers", "pharma")),
    ("临床试验 试验结果", ("trial results",)),
    ("疫苗", ("vaccine",)),
    ("游戏", ("games",)),
    ("稀土", ("rare earths",)),
    ("太阳能 光伏", ("solar",)),
    ("钢铁", ("steel",)),
    ("收购 并购 合并", ("takeover", "merger")),
    ("破产", ("bankruptcy",)),
    ("评级", ("rating",)),
    ("目标价", ("price target",)),
    ("资金流入 外资", ("inflows", "foreign investors")),
    ("获利回吐 获利了结", ("profit-taking", "took profits")),
    ("预算 赤字", ("budget", "deficit")),
    ("选举 大选", ("election",)),
    ("特朗普 川普", ("Trump",)),
    ("鲍威尔 鲍尔", ("Powell",)),
    ("华府 华盛顿", ("Washington",)),
    ("加密货币 虚拟货币", ("crypto",)),
    ("稳定币", ("stablecoin",)),
)
"""Chinese words of a topic, apart by blanks, and what to search English articles for."""

_ENGLISH: Final = {word: searches for words, searches in TOPICS for word in words.split()}
_KNOWN: Final = re.compile(
    "|".join(sorted(map(re.escape, _ENGLISH), key=len, reverse=True)) + r"|[A-Za-z][A-Za-z0-9&.'-]*"
)
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_MOST: Final = 4


def english_searches(topic: str) -> tuple[str, ...]:
    """Return what to search English articles for where a topic is Chinese, the likeliest first; none for others.

    Args:
        topic: words of a question, in any mixture: "芯片出口管制", "AI晶片".
    """
    if not _HAN.search(topic):
        return ()
    words: list[str] = _KNOWN.findall(simplified(topic))
    if _ENGLISH.keys().isdisjoint(words):
        return ()
    found = [_ENGLISH.get(word, (word,)) for word in words]
    return tuple(dict.fromkeys(" ".join(search) for search in islice(product(*found), _MOST)))
