"""Fusion Desk: prepare templates for Tencent Cloud Face Fusion and preview the fusion."""
