"""Codes that another photo, or the same one prepared differently, puts right (fact book, 5.1 and 5.2)."""

from __future__ import annotations

from desktop.domain.cloud.calls import Charged, Who
from desktop.domain.cloud.errors import Advice, Verdict

NO_FACE = Verdict(
    Who.PHOTO,
    Advice(
        "No face was found in the photo, or it is too unclear to be recognised. Use a sharp, evenly lit photo that"
        " shows the whole face from the front, without mask or dark glasses.",
        "照片中没有找到人脸，或人脸太不清晰无法识别。请换一张清晰、光线均匀的正面大头照，不要戴口罩或墨镜。",
    ),
    charged=Charged.YES,
)
"""Three services, three names for the same thing (fact book, discrepancy 26)."""

PICTURES = {
    "FailedOperation.FaceSizeTooSmall": Verdict(
        Who.PHOTO,
        Advice(
            "The face in the photo is too small: it must be larger than 34 x 34 pixels. Use a close-up, or the"
            " original photo instead of a thumbnail; enlarging a thumbnail does not help.",
            "照片中的人脸太小，必须大于 34×34 像素。请换一张近照，或改用原图而不是缩略图；把缩略图放大没有用。",
        ),
        charged=Charged.YES,
    ),
    "FailedOperation.NoFaceDetected": NO_FACE,
    "InvalidParameterValue.NoFaceInPhoto": NO_FACE,
    "FailedOperation.FuseDetectNoFace": NO_FACE,
    "FailedOperation.ImageDecodeFailed": Verdict(
        Who.PHOTO,
        Advice(
            "The service could not read the picture. Open it in a picture editor and save it again as JPG or PNG. In"
            " a program of your own send base64 without the data: prefix and without line breaks.",
            "服务无法读取图片。请用图片编辑软件打开后重新保存为 JPG 或 PNG。若由您自己的程序发送 base64，请去掉 data: "
            "前缀和所有换行。",
        ),
    ),
    "FailedOperation.ImageResolutionTooSmall": Verdict(
        Who.PHOTO,
        Advice(
            "The picture is too small: each side must have more than 64 pixels. Use a larger original; enlarging a"
            " small picture does not help.",
            "图片太小，每边都必须大于 64 像素。请使用更大的原图；把小图放大没有用。",
        ),
    ),
    "FailedOperation.ImageResolutionExceed": Verdict(
        Who.PHOTO,
        Advice(
            "The picture has too many pixels. Allow the program to shrink photos, or save a copy whose long side has"
            " at most 2000 pixels.",
            "图片像素过多。请允许本程序缩小照片，或另存一份长边不超过 2000 像素的副本。",
        ),
    ),
    "FailedOperation.ImageSizeExceed": Verdict(
        Who.PHOTO,
        Advice(
            "The picture's file is too large: at most 3.75 MB (5 million characters of base64), a template for"
            " FuseFaceUltra 7.5 MB. Allow the program to shrink pictures, save it as JPG, or give a URL.",
            "图片文件过大：不得超过 3.75 MB（base64 500 万字符），专业版的模板图不得超过 7.5 MB。请允许本程序缩小图片、"
            "另存为 JPG，或改用图片 URL。",
        ),
    ),
    "FailedOperation.ImageSizeInvalid": Verdict(
        Who.PHOTO,
        Advice(
            "The picture's width or height does not suit the service: each side must be above 64 and below 4096"
            " pixels (a template for FuseFaceUltra: below 8000). Resize it and try again.",
            "图片的宽或高不符合要求：每边须大于 64、小于 4096 像素（专业版的模板图须小于 8000）。请调整尺寸后重试。",
        ),
    ),
    "FailedOperation.FaceBorderCheckFailed": Verdict(
        Who.PHOTO,
        Advice(
            "The features of the face do not fit into its box. Use a photo in which the whole face can be seen and"
            " nothing covers it.",
            "五官位置超出了人脸框。请换一张整张脸都可见、没有遮挡的照片。",
        ),
    ),
    "FailedOperation.FaceExceedBorder": Verdict(
        Who.PHOTO,
        Advice(
            "The face is cut off by the edge of the picture. Use a photo with some room around the whole head.",
            "人脸超出了图片边缘。请换一张头部四周留有空间的照片。",
        ),
    ),
    "FailedOperation.FaceFusionError": Verdict(
        Who.PHOTO,
        Advice(
            "This photo could not be fused. Use another one: frontal, sharp, evenly lit.",
            "这张照片融合失败。请换一张清晰、光线均匀的正面照。",
        ),
    ),
    "FailedOperation.FaceShapeFailed": Verdict(
        Who.PHOTO,
        Advice(
            "Eyes, nose and mouth could not be located. Use a photo without hands, hair or a mask over the face.",
            "无法定位五官。请换一张没有被手、头发或口罩遮挡面部的照片。",
        ),
    ),
    "FailedOperation.FaceQualityNotQualified": Verdict(
        Who.PHOTO,
        Advice(
            "The face is too blurred, too dark or partly covered. Take a sharper photo in good light.",
            "人脸太模糊、太暗或有遮挡。请在光线良好处重新拍一张清晰的照片。",
        ),
    ),
    "FailedOperation.FuseImageError": Verdict(
        Who.PHOTO,
        Advice(
            "The picture could not be processed. Save it again as JPG, and if that does not help use another one.",
            "图片处理失败。请重新保存为 JPG；若仍失败，请更换图片。",
        ),
    ),
    "InvalidParameterValue.ImageEmpty": Verdict(
        Who.PHOTO,
        Advice(
            "The picture arrived empty. Check that the file has more than 0 bytes and opens in a viewer.",
            "收到的图片是空的。请确认文件不是 0 字节，并且能用看图软件打开。",
        ),
    ),
}
