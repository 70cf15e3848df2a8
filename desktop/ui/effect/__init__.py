"""The mode Test effect (效果测试)."""
