"""Regions (地域) that API 3.0 serves (fact book, 1.1 and 1.3); the full list of Face Fusion is in no source we have."""

MAINLAND = ("guangzhou", "shanghai", "nanjing", "beijing", "chengdu", "chongqing", "hongkong")
ABROAD = ("ap-singapore", "ap-bangkok", "ap-mumbai", "ap-seoul", "ap-tokyo", "na-ashburn", "na-siliconvalley",
          "na-toronto", "eu-frankfurt")  # fmt: skip

REGIONS = frozenset({*(f"ap-{name}" for name in MAINLAND), *ABROAD})
