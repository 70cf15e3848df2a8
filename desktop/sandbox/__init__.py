"""The sandbox (``fusion-desk sandbox``): a FuseFace-compatible service on 127.0.0.1, backed by the local engine.

An integrator develops against it with any official SDK and spends nothing. It follows the emulator checklist of the
fact book (section 12); what the facts leave open is decided in one place each and said there.
"""
