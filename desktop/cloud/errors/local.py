"""Our own codes (``cloud.*``): what happens before a call reaches the service, or after its answer has left it."""

from __future__ import annotations

from desktop.domain.cloud.calls import Charged, Who
from desktop.domain.cloud.errors import Advice, Verdict

LOCAL = {
    "cloud.keys_missing": Verdict(
        Who.KEYS,
        Advice(
            "No keys are saved yet. Open Keys and enter SecretId and SecretKey from the console: Access Management,"
            " API keys.",
            "尚未保存密钥。请打开「密钥」，填写控制台「访问管理 - API 密钥管理」中的 SecretId 和 SecretKey。",
        ),
        charged=Charged.NO,
    ),
    "cloud.not_offered": Verdict(
        Who.CALLER,
        Advice(
            "The international site does not offer this. Use FuseFace without degrees there, or a mainland account"
            " for FuseFaceUltra, the material list and the degrees.",
            "国际站不提供此功能。请在国际站使用不带相似度的 FuseFace，或用中国站账号使用专业版融合、素材列表和相似度。",
        ),
        charged=Charged.NO,
    ),
    "cloud.network": Verdict(
        Who.NETWORK,
        Advice(
            "The connection to the cloud failed. Check this computer's network, then try again.",
            "与云端的连接失败。请检查本机网络后重试。",
        ),
    ),
    "cloud.network.dns": Verdict(
        Who.NETWORK,
        Advice(
            "The name of the service could not be looked up. Check that this computer is online, and the endpoint in"
            " Settings for misprints; leave it empty to use the site's own.",
            "无法解析服务域名。请确认本机已联网，并检查设置中的接入点是否写错；留空则使用站点默认接入点。",
        ),
        retryable=True,
        charged=Charged.NO,
    ),
    "cloud.network.unreachable": Verdict(
        Who.NETWORK,
        Advice(
            "The service cannot be reached. Check that this computer is online and that no firewall blocks the"
            " program; with a sandbox, check that it runs.",
            "无法连接到服务。请确认本机已联网、防火墙没有拦截本程序；使用沙箱时请确认它正在运行。",
        ),
        retryable=True,
        charged=Charged.NO,
    ),
    "cloud.network.lost": Verdict(
        Who.NETWORK,
        Advice(
            "The connection broke off before the whole answer was here. The call may have been charged, so it was"
            " not repeated. Check the usage in the console, then try again.",
            "连接在收到完整回复前中断。本次调用可能已计费，因此没有自动重试。请先在控制台查看用量，再重试。",
        ),
    ),
    "cloud.timeout": Verdict(
        Who.NETWORK,
        Advice(
            "The cloud did not answer in time. Check the network, or allow more time in Settings.",
            "云端未及时响应。请检查网络，或在设置中延长超时时间。",
        ),
    ),
    "cloud.timeout.connect": Verdict(
        Who.NETWORK,
        Advice(
            "No connection came about in time; nothing was sent. Check the network, a VPN or a firewall, then try"
            " again.",
            "未能及时建立连接，请求没有发出。请检查网络、VPN 或防火墙后重试。",
        ),
        retryable=True,
        charged=Charged.NO,
    ),
    "cloud.timeout.reply": Verdict(
        Who.NETWORK,
        Advice(
            "The request was sent, but no answer came in time. It may have been charged, so it was not repeated. Try"
            " a smaller photo, or allow more time in Settings.",
            "请求已发出，但未及时收到回复。本次调用可能已计费，因此没有自动重试。请换用较小的照片，或在设置中延长超"
            "时时间。",
        ),
    ),
    "cloud.timeout.total": Verdict(
        Who.NETWORK,
        Advice(
            "The whole call took too long: the network is very slow. It may have been charged, so it was not"
            " repeated. Use a better connection or a smaller photo.",
            "整个调用耗时过长，网络非常缓慢。本次调用可能已计费，因此没有自动重试。请改善网络或换用较小的照片。",
        ),
    ),
    "cloud.tls": Verdict(
        Who.NETWORK,
        Advice(
            "No secure connection came about; nothing was sent. Check this computer's date, and whether a proxy or a"
            " security program looks into encrypted connections.",
            "未能建立安全连接，请求没有发出。请检查本机日期，以及是否有代理或安全软件在检查加密连接。",
        ),
        charged=Charged.NO,
    ),
    "cloud.tls.handshake": Verdict(
        Who.NETWORK,
        Advice(
            "The secure connection broke off while it was being made; nothing was sent. Check the endpoint in"
            " Settings and try another network.",
            "安全连接在建立时中断，请求没有发出。请检查设置中的接入点，或换一个网络再试。",
        ),
        retryable=True,
        charged=Charged.NO,
    ),
    "cloud.tls.certificate": Verdict(
        Who.NETWORK,
        Advice(
            "The other side could not prove that it is Tencent Cloud; nothing was sent. Set this computer's date"
            " right. In a company network that inspects traffic, ask the administrator to install the company's"
            " certificate in the operating system. On Linux the package ca-certificates must be there; SSL_CERT_FILE,"
            " if set, must name the right file.",
            "对方无法证明自己是腾讯云，请求没有发出。请校准本机日期；若公司网络会检查流量，请管理员把公司证书安装到操作"
            "系统中。Linux 须安装 ca-certificates 软件包；若设置了 SSL_CERT_FILE，须指向正确的文件。",
        ),
        charged=Charged.NO,
    ),
    "cloud.tls.store": Verdict(
        Who.NETWORK,
        Advice(
            "The certificates that SSL_CERT_FILE or SSL_CERT_DIR points to cannot be read. Correct or remove that"
            " environment variable and start the program again.",
            "无法读取 SSL_CERT_FILE 或 SSL_CERT_DIR 指定的证书。请更正或删除该环境变量后重新启动程序。",
        ),
        charged=Charged.NO,
    ),
    "cloud.proxy": Verdict(
        Who.NETWORK,
        Advice(
            "The proxy of this computer did not let the call through. Check HTTPS_PROXY and the system's proxy"
            " settings.",
            "本机代理没有放行此调用。请检查 HTTPS_PROXY 和系统代理设置。",
        ),
        charged=Charged.NO,
    ),
    "cloud.proxy.login": Verdict(
        Who.NETWORK,
        Advice(
            "The proxy asks for a user name and a password. Put them into HTTPS_PROXY"
            " (http://name:password@host:port) or ask your administrator.",
            "代理需要用户名和密码。请写入 HTTPS_PROXY（http://用户名:密码@主机:端口），或咨询管理员。",
        ),
        charged=Charged.NO,
    ),
    "cloud.proxy.refused": Verdict(
        Who.NETWORK,
        Advice(
            "The proxy refused to connect to the cloud. Ask your administrator to allow tencentcloudapi.com, or add"
            " it to NO_PROXY.",
            "代理拒绝连接云端。请管理员放行 tencentcloudapi.com，或把它加入 NO_PROXY。",
        ),
        charged=Charged.NO,
    ),
    "cloud.proxy.unreachable": Verdict(
        Who.NETWORK,
        Advice(
            "The proxy of this computer cannot be reached. Start your proxy program, or remove HTTPS_PROXY and the"
            " system's proxy settings if it is no longer used.",
            "无法连接本机设置的代理。请启动代理软件；若已不再使用，请清除 HTTPS_PROXY 和系统代理设置。",
        ),
        charged=Charged.NO,
    ),
    "cloud.proxy.kind": Verdict(
        Who.NETWORK,
        Advice(
            "The environment names a proxy that this program cannot use; the message says which variable. Set it to"
            " http://host:port or socks5://host:port, or remove it.",
            "环境变量中的代理无法使用（错误信息中写明是哪个变量）。请改为 http://主机:端口 或 socks5://主机:端口，或将其删除。",
        ),
        charged=Charged.NO,
    ),
}
