"""What the page of `comparability` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "level_district": ("district level", "区县级"),
    "level_prefecture": ("prefecture level", "地级"),
    "level_province": ("provincial level", "省级"),
    "level_sar": ("a special administrative region", "特别行政区"),
    "level_hub": ("the hub", "科创中心"),
    "level_cluster": ("the cluster", "集群"),
    "level_area": ("another area", "其他区域"),
    "level_country": ("the country", "国家"),
    "level_world": ("the world", "世界"),
    "footing_outcome": ("outcome", "结果"),
    "footing_target": ("target", "目标"),
    "footing_need": ("proposal", "建议"),
    "differs": ("{}, not {}", "{}，而非{}"),
    "no_period_elsewhere": ("{}, while the others give no year", "{}，其余未注明年份"),
}
