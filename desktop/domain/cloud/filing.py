"""The algorithm's filing (算法备案), as it has to be shown where the service is used."""

ALGORITHM = "腾讯云人脸融合算法"
FILING_NUMBER = "网信算备440305295988701230013号"
