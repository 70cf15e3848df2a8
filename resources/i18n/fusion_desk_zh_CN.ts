<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Fusion Desk</source>
        <translation>关于 Fusion Desk</translation>
    </message>
    <message>
        <source>Version {version} · Qt {qt}</source>
        <translation>版本 {version} · Qt {qt}</translation>
    </message>
    <message>
        <source>Prepares templates for Tencent Cloud Face Fusion, checks them, and previews the fusion offline.</source>
        <translation>为腾讯云人脸融合制作和检查素材，并离线预览融合效果。</translation>
    </message>
    <message>
        <source>Not a product of Tencent. Use photos of people only with their consent, and keep the AI label.</source>
        <translation>本软件不是腾讯的产品。使用他人照片须征得本人同意，并保留 AI 标识。</translation>
    </message>
    <message>
        <source>Face models</source>
        <translation>人脸模型</translation>
    </message>
    <message>
        <source>Sample pictures</source>
        <translation>示例图片</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open pictures…</source>
        <translation>打开图片(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open the &amp;samples</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Export &amp;all…</source>
        <translation>全部导出(&amp;A)…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Select a&amp;ll pictures</source>
        <translation>选择全部图片(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;move from the list</source>
        <translation>从列表中移除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Prepare</source>
        <translation>素材制作(&amp;P)</translation>
    </message>
    <message>
        <source>Test &amp;effect</source>
        <translation>效果测试(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Test effect with this picture</source>
        <translation>用此图测试效果(&amp;T)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>100 %(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>下一张(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious picture</source>
        <translation>上一张(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Cancel the running job</source>
        <translation>取消当前任务(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;System language</source>
        <translation>跟随系统语言(&amp;S)</translation>
    </message>
    <message>
        <source>简体中文</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随系统(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>深色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;About Fusion Desk</source>
        <translation>关于 Fusion Desk(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language / 语言</source>
        <translation>语言 / &amp;Language</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>AlgorithmCard</name>
    <message>
        <source>Algorithm version</source>
        <translation>算法版本</translation>
    </message>
</context>
<context>
    <name>Algorithms</name>
    <message>
        <source>Swap</source>
        <translation>换脸版</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>优享版</translation>
    </message>
    <message>
        <source>Enjoy</source>
        <translation>畅享版</translation>
    </message>
    <message>
        <source>The newest: quick, also for dim and complex scenes.</source>
        <translation>最新版本：速度快，适合暗光和复杂场景。</translation>
    </message>
    <message>
        <source>High likeness and fine detail, corrects side faces.</source>
        <translation>相似度高、细节丰富，可校正侧脸。</translation>
    </message>
    <message>
        <source>The natural look.</source>
        <translation>效果自然。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Set TemplateFaceID of %1</source>
        <translation>设置 %1 的 TemplateFaceID</translation>
    </message>
    <message>
        <source>Move crop frame</source>
        <translation>移动裁剪框</translation>
    </message>
    <message>
        <source>Choose faces</source>
        <translation>选择人脸</translation>
    </message>
</context>
<context>
    <name>ComplianceCard</name>
    <message>
        <source>Compliance of the export</source>
        <translation>导出合规检查</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Passes with warnings</source>
        <translation>通过，有提醒</translation>
    </message>
    <message>
        <source>Would be rejected</source>
        <translation>会被驳回</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>程序出错了</translation>
    </message>
    <message>
        <source>This is a mistake in Fusion Desk, not in your pictures.</source>
        <translation>这是 Fusion Desk 的错误，不是图片的问题。</translation>
    </message>
    <message>
        <source>Your files are unchanged, and what was exported is complete. Please send these details with a report.</source>
        <translation>您的文件没有改动，已导出的内容是完整的。报告问题时请附上以下详情。</translation>
    </message>
    <message>
        <source>Log: {folder}</source>
        <translation>日志：{folder}</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>CropControls</name>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Centre the chosen faces and keep the double margin</source>
        <translation>让所选人脸居中，并保持双倍边距</translation>
    </message>
    <message>
        <source>Keep whole</source>
        <translation>保留整图</translation>
    </message>
    <message>
        <source>Leave the frame as it is and only shrink the picture</source>
        <translation>画面不变，只缩小图片</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Drag the frame on the picture</source>
        <translation>在图片上拖动裁剪框</translation>
    </message>
    <message>
        <source>Crop side ÷ face box</source>
        <translation>裁剪边长 ÷ 人脸框</translation>
    </message>
    <message>
        <source>Margin factor</source>
        <translation>裁剪倍数</translation>
    </message>
    <message>
        <source>As large as the picture allows</source>
        <translation>取图片允许的最大范围</translation>
    </message>
    <message>
        <source>&amp;Aspect</source>
        <translation>宽高比(&amp;A)</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>自由</translation>
    </message>
    <message>
        <source>&amp;Padding</source>
        <translation>填充(&amp;P)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不填充</translation>
    </message>
    <message>
        <source>Blurred picture</source>
        <translation>模糊画面</translation>
    </message>
    <message>
        <source>Mirrored picture</source>
        <translation>镜像画面</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>纯色</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Pad with a blurred border</source>
        <translation>用模糊画面填充边缘</translation>
    </message>
    <message>
        <source>Use a margin of %1×</source>
        <translation>裁剪倍数改为 %1×</translation>
    </message>
    <message>
        <source>Use only %1</source>
        <translation>只使用 %1</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>top</source>
        <translation>上方</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>下方</translation>
    </message>
    <message>
        <source>No frame inside the picture keeps this margin.</source>
        <translation>图片内没有满足该裁剪倍数的裁剪框。</translation>
    </message>
    <message>
        <source>%1 %2: %3 px short</source>
        <translation>%1 %2：差 %3 像素</translation>
    </message>
    <message>
        <source>Crop mode</source>
        <translation>裁剪方式</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>裁剪倍数</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>宽高比</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
</context>
<context>
    <name>EffectPage</name>
    <message>
        <source>{count} photos were left out: no face of the template was free.</source>
        <translation>有 {count} 张照片未使用：模板图没有空余的人脸。</translation>
    </message>
    <message>
        <source>Open a template</source>
        <translation>打开模板图</translation>
    </message>
    <message>
        <source>Choose a user photo for {face}</source>
        <translation>为 {face} 选择用户图</translation>
    </message>
    <message>
        <source>Pictures ({suffixes})</source>
        <translation>图片 ({suffixes})</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>剪贴板中没有图片。</translation>
    </message>
    <message>
        <source>Pasted {number}.png</source>
        <translation>粘贴 {number}.png</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>图片 (*.png *.jpg)</translation>
    </message>
</context>
<context>
    <name>EngineCard</name>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Local preview</source>
        <translation>本地预览</translation>
    </message>
    <message>
        <source>Made on this computer: no keys, no network, no cost. The cloud may look different.</source>
        <translation>在本机生成：无需密钥、网络和费用。云端效果可能不同。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{name} is not there.</source>
        <translation>{name} 不存在。</translation>
    </message>
    <message>
        <source>{name} cannot be opened.</source>
        <translation>无法打开 {name}。</translation>
    </message>
    <message>
        <source>{name} cannot be written.</source>
        <translation>无法写入 {name}。</translation>
    </message>
    <message>
        <source>{name} would be overwritten.</source>
        <translation>{name} 会被覆盖。</translation>
    </message>
    <message>
        <source>There is no room left on the disk for {name}.</source>
        <translation>磁盘空间不足，无法写入 {name}。</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation>{name} 是空文件（0 字节）。</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be read here.</source>
        <translation>{name} 不是可读取的图片。</translation>
    </message>
    <message>
        <source>{name} is incomplete: the file ends too early.</source>
        <translation>{name} 不完整：文件提前结束。</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be decoded.</source>
        <translation>{name} 已损坏，无法解码。</translation>
    </message>
    <message>
        <source>{name} is too large a file.</source>
        <translation>{name} 文件过大。</translation>
    </message>
    <message>
        <source>{name} has too many pixels.</source>
        <translation>{name} 像素过多。</translation>
    </message>
    <message>
        <source>No face was found in {name}.</source>
        <translation>在 {name} 中没有找到人脸。</translation>
    </message>
    <message>
        <source>There is no face {label} in {name}.</source>
        <translation>{name} 中没有人脸 {label}。</translation>
    </message>
    <message>
        <source>Two photos were given for the same face.</source>
        <translation>同一个人脸指定了两张照片。</translation>
    </message>
    <message>
        <source>Too many faces for one fusion.</source>
        <translation>一次融合的人脸过多。</translation>
    </message>
    <message>
        <source>No crop inside the picture leaves the face enough margin.</source>
        <translation>图片内没有裁剪框能给人脸留出足够的边距。</translation>
    </message>
    <message>
        <source>The result would break a rule of the service.</source>
        <translation>结果会违反服务的规则。</translation>
    </message>
    <message>
        <source>The result does not fit into the byte limit.</source>
        <translation>结果超出文件大小上限。</translation>
    </message>
    <message>
        <source>The result did not hold what it should, and was dropped.</source>
        <translation>结果未通过校验，已放弃。</translation>
    </message>
    <message>
        <source>The face model {name} is missing.</source>
        <translation>缺少人脸模型 {name}。</translation>
    </message>
    <message>
        <source>The face model {name} is not the one that was shipped.</source>
        <translation>人脸模型 {name} 与随软件提供的不一致。</translation>
    </message>
    <message>
        <source>The keyring of this computer cannot be used.</source>
        <translation>无法使用本机的密钥环。</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked.</source>
        <translation>本机的密钥环已锁定。</translation>
    </message>
    <message>
        <source>The entry in the keyring makes no sense.</source>
        <translation>密钥环中的条目无法识别。</translation>
    </message>
    <message>
        <source>The keys are too long for the keyring of this computer.</source>
        <translation>密钥过长，本机的密钥环存不下。</translation>
    </message>
    <message>
        <source>The settings file makes no sense.</source>
        <translation>设置文件无法识别。</translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted. Open it again from where it is now.</source>
        <translation>它可能已被移动、改名或删除。请从现在的位置重新打开。</translation>
    </message>
    <message>
        <source>Check that you may read it and that its disk is connected.</source>
        <translation>请检查读取权限，以及磁盘是否已连接。</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>请选择有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>Your own files are never changed. Choose another name or folder.</source>
        <translation>本软件从不改动您的原文件。请换一个名称或文件夹。</translation>
    </message>
    <message>
        <source>Make room, or choose a folder on another disk.</source>
        <translation>请清理空间，或选择其他磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>Copy or export the picture again.</source>
        <translation>请重新复制或导出该图片。</translation>
    </message>
    <message>
        <source>Use JPEG, PNG, WebP, BMP, TIFF, GIF, HEIC or AVIF.</source>
        <translation>请使用 JPEG、PNG、WebP、BMP、TIFF、GIF、HEIC 或 AVIF。</translation>
    </message>
    <message>
        <source>Copy or download the picture again.</source>
        <translation>请重新复制或下载该图片。</translation>
    </message>
    <message>
        <source>Open it in another program and export it again.</source>
        <translation>请在其他软件中打开并重新导出。</translation>
    </message>
    <message>
        <source>Save a smaller copy; at most 200 MB can be read.</source>
        <translation>请另存较小的副本；最多可读取 200 MB。</translation>
    </message>
    <message>
        <source>Save a smaller copy; at most 200 megapixels can be read.</source>
        <translation>请另存较小的副本；最多可读取 2 亿像素。</translation>
    </message>
    <message>
        <source>Use a clear, upright picture in which the whole face can be seen.</source>
        <translation>请使用清晰、端正、能看到完整人脸的图片。</translation>
    </message>
    <message>
        <source>Choose one of the numbered faces.</source>
        <translation>请选择一个已编号的人脸。</translation>
    </message>
    <message>
        <source>Choose one photo for each face.</source>
        <translation>请为每个人脸只选一张照片。</translation>
    </message>
    <message>
        <source>At most 6 faces can be fused at once. Remove some photos.</source>
        <translation>一次最多融合 6 个人脸，请移除部分照片。</translation>
    </message>
    <message>
        <source>Allow padding, choose fewer faces, or use a picture with more around the face.</source>
        <translation>可允许填充、少选人脸，或换用人脸周围更宽裕的图片。</translation>
    </message>
    <message>
        <source>See the failing rows of the compliance card. You can also export anyway.</source>
        <translation>请查看合规检查中不通过的项目；也可以仍然导出。</translation>
    </message>
    <message>
        <source>Choose JPEG, a smaller crop, or a higher byte limit.</source>
        <translation>请选择 JPEG、更小的裁剪范围或更高的大小上限。</translation>
    </message>
    <message>
        <source>Try another format or a larger crop.</source>
        <translation>请尝试其他格式或更大的裁剪范围。</translation>
    </message>
    <message>
        <source>Install Fusion Desk again.</source>
        <translation>请重新安装 Fusion Desk。</translation>
    </message>
    <message>
        <source>Check that the keyring service of the desktop is running, then try again.</source>
        <translation>请确认桌面的密钥环服务正在运行，然后重试。</translation>
    </message>
    <message>
        <source>Unlock it, or log in to the desktop again, then try once more.</source>
        <translation>请解锁密钥环或重新登录桌面，然后重试。</translation>
    </message>
    <message>
        <source>Another program has changed it. Save your keys once more.</source>
        <translation>它被其他程序改动过，请重新保存密钥。</translation>
    </message>
    <message>
        <source>Use keys without a token.</source>
        <translation>请使用不带 Token 的密钥。</translation>
    </message>
    <message>
        <source>It was kept under another name, and the defaults are used.</source>
        <translation>原文件已改名保留，现使用默认设置。</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>该图片</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>没有导出任何图片。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) exported to %1</source>
        <translation>
            <numerusform>已导出 %n 张图片到 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaceList</name>
    <message>
        <source>No face found. Use a picture with a clear, upright face.</source>
        <translation>没有找到人脸。请使用人脸清晰端正的图片。</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
</context>
<context>
    <name>FaceRow</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Choose a photo for {face}</source>
        <translation>为 {face} 选择照片</translation>
    </message>
    <message>
        <source>Paste a photo for {face}</source>
        <translation>为 {face} 粘贴照片</translation>
    </message>
    <message>
        <source>Remove the photo of {face}</source>
        <translation>移除 {face} 的照片</translation>
    </message>
    <message>
        <source>Face of the photo that goes to {face}</source>
        <translation>融合到 {face} 的照片人脸</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>尚无照片</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No face found. Use a clear, upright photo of one person.</source>
        <translation>没有找到人脸。请使用清晰端正的单人照片。</translation>
    </message>
    <message>
        <source>yaw %1° · pitch %2° · roll %3°</source>
        <translation>左右 %1° · 俯仰 %2° · 旋转 %3°</translation>
    </message>
    <message>
        <source>Build the crop around this face</source>
        <translation>围绕此人脸裁剪</translation>
    </message>
    <message>
        <source>TemplateFaceID from the console</source>
        <translation>控制台中的 TemplateFaceID</translation>
    </message>
    <message>
        <source>TemplateFaceID of %1</source>
        <translation>%1 的 TemplateFaceID</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>闭眼</translation>
    </message>
    <message>
        <source>Mouth open</source>
        <translation>张嘴</translation>
    </message>
    <message>
        <source>Teeth showing</source>
        <translation>露齿</translation>
    </message>
</context>
<context>
    <name>FacesCard</name>
    <message>
        <source>Faces and user photos</source>
        <translation>人脸与用户图</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>File format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>图片尺寸</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Shortest side</source>
        <translation>最短边</translation>
    </message>
    <message>
        <source>Number of faces</source>
        <translation>人脸数量</translation>
    </message>
    <message>
        <source>Crop margin</source>
        <translation>裁剪边距</translation>
    </message>
    <message>
        <source>Face in the middle</source>
        <translation>人脸居中</translation>
    </message>
    <message>
        <source>Face size</source>
        <translation>人脸尺寸</translation>
    </message>
    <message>
        <source>Head pose</source>
        <translation>头部姿态</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>嘴部</translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation>牙齿</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>光线均匀</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Lifelike features</source>
        <translation>五官真实度</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>版权</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>动图</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色彩</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>色彩配置</translation>
    </message>
    <message>
        <source>Colour depth</source>
        <translation>色深</translation>
    </message>
    <message>
        <source>Transparency</source>
        <translation>透明度</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Room around the face</source>
        <translation>人脸周围空间</translation>
    </message>
    <message>
        <source>Scaled down</source>
        <translation>已缩小</translation>
    </message>
    <message>
        <source>Face size after scaling</source>
        <translation>缩小后的人脸</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>JPEG 质量</translation>
    </message>
    <message>
        <source>Number of colours</source>
        <translation>颜色数</translation>
    </message>
    <message>
        <source>JPEG instead</source>
        <translation>改用 JPEG</translation>
    </message>
    <message>
        <source>Byte limit</source>
        <translation>大小上限</translation>
    </message>
    <message>
        <source>Several faces in the photo</source>
        <translation>照片中有多个人脸</translation>
    </message>
    <message>
        <source>Different head pose</source>
        <translation>头部姿态不同</translation>
    </message>
    <message>
        <source>Small face</source>
        <translation>人脸过小</translation>
    </message>
    <message>
        <source>The service takes this format.</source>
        <translation>服务支持该格式。</translation>
    </message>
    <message>
        <source>The service takes {formats} only, and this is {format}.</source>
        <translation>服务只支持 {formats}，当前是 {format}。</translation>
    </message>
    <message>
        <source>Neither side is longer than {limit} px.</source>
        <translation>两边均不超过 {limit} 像素。</translation>
    </message>
    <message>
        <source>A side is longer than {limit} px: the picture must be scaled down.</source>
        <translation>有一边超过 {limit} 像素：需要缩小图片。</translation>
    </message>
    <message>
        <source>The file is within the limit.</source>
        <translation>文件大小在上限之内。</translation>
    </message>
    <message>
        <source>Within your own limit, but above the {service_limit} bytes of the service.</source>
        <translation>在您自定的上限之内，但超过服务的 {service_limit} 字节。</translation>
    </message>
    <message>
        <source>The file is above the limit of {limit} bytes.</source>
        <translation>文件超过 {limit} 字节的上限。</translation>
    </message>
    <message>
        <source>Both sides are longer than {limit} px.</source>
        <translation>两边均大于 {limit} 像素。</translation>
    </message>
    <message>
        <source>A side is not longer than {limit} px: use a larger picture.</source>
        <translation>有一边不大于 {limit} 像素：请使用更大的图片。</translation>
    </message>
    <message>
        <source>{used} of {found} faces used.</source>
        <translation>使用 {found} 个人脸中的 {used} 个。</translation>
    </message>
    <message>
        <source>{used} of {found} faces used; the service fuses at most {limit}.</source>
        <translation>使用 {found} 个人脸中的 {used} 个；服务最多融合 {limit} 个。</translation>
    </message>
    <message>
        <source>{found} faces found, {used} used: {least} to {limit} are needed.</source>
        <translation>找到 {found} 个人脸，使用 {used} 个：需要 {least} 到 {limit} 个。</translation>
    </message>
    <message>
        <source>{face} has at least {limit} of its own size free on every side.</source>
        <translation>{face} 每一侧都留有至少自身 {limit} 的空间。</translation>
    </message>
    <message>
        <source>{face} has less free around it than the {wanted} on every side that are wanted.</source>
        <translation>{face} 周围的空间少于所要求的每侧 {wanted}。</translation>
    </message>
    <message>
        <source>{face} must have {limit} of its own size free on every side.</source>
        <translation>{face} 每一侧都必须留有自身 {limit} 的空间。</translation>
    </message>
    <message>
        <source>The faces are in the middle of the picture.</source>
        <translation>人脸位于画面中央。</translation>
    </message>
    <message>
        <source>The faces are {dx} px across and {dy} px down from the middle of the picture.</source>
        <translation>人脸偏离画面中央：横向 {dx} 像素，纵向 {dy} 像素。</translation>
    </message>
    <message>
        <source>{face} is large enough to be fused.</source>
        <translation>{face} 足够大，可以融合。</translation>
    </message>
    <message>
        <source>{face} is not larger than {limit} px along both sides: it will be left out.</source>
        <translation>{face} 的两边未都大于 {limit} 像素：将不参与融合。</translation>
    </message>
    <message>
        <source>{face} looks to the front.</source>
        <translation>{face} 正对镜头。</translation>
    </message>
    <message>
        <source>{face} is turned by {warn} or more: the effect may suffer.</source>
        <translation>{face} 偏转达到 {warn}：可能影响效果。</translation>
    </message>
    <message>
        <source>{face} is turned by {limit} or more: use a picture that looks to the front.</source>
        <translation>{face} 偏转达到 {limit}：请使用正脸图片。</translation>
    </message>
    <message>
        <source>The eyes of {face} are open.</source>
        <translation>{face} 睁眼。</translation>
    </message>
    <message>
        <source>{face} has its eyes closed: the effect may suffer.</source>
        <translation>{face} 闭眼：可能影响效果。</translation>
    </message>
    <message>
        <source>The mouth of {face} is closed.</source>
        <translation>{face} 闭嘴。</translation>
    </message>
    <message>
        <source>{face} has its mouth open: the effect may suffer.</source>
        <translation>{face} 张嘴：可能影响效果。</translation>
    </message>
    <message>
        <source>{face} shows no teeth.</source>
        <translation>{face} 未露齿。</translation>
    </message>
    <message>
        <source>{face} shows its teeth: the effect may suffer.</source>
        <translation>{face} 露齿：可能影响效果。</translation>
    </message>
    <message>
        <source>{face} is lit evenly.</source>
        <translation>{face} 光线均匀。</translation>
    </message>
    <message>
        <source>One half of {face} is much darker than the other.</source>
        <translation>{face} 的一半明显比另一半暗。</translation>
    </message>
    <message>
        <source>{face} is exposed well.</source>
        <translation>{face} 曝光正常。</translation>
    </message>
    <message>
        <source>{face} is too dark, too bright, or has lost detail: brightness {brightness}, without detail {clipped}.</source>
        <translation>{face} 过暗、过亮或丢失细节：亮度 {brightness}，无细节部分 {clipped}。</translation>
    </message>
    <message>
        <source>{face} is sharp.</source>
        <translation>{face} 清晰。</translation>
    </message>
    <message>
        <source>{face} is blurred: use a sharper picture.</source>
        <translation>{face} 模糊：请使用更清晰的图片。</translation>
    </message>
    <message>
        <source>The features of {face} are lifelike.</source>
        <translation>{face} 的五官接近真人。</translation>
    </message>
    <message>
        <source>The features of {face} are far from real ones: test the effect first.</source>
        <translation>{face} 的五官与真人相差较大：请先测试效果。</translation>
    </message>
    <message>
        <source>A celebrity, a brand logo, or not your own design? The review then asks for a copyright proof.</source>
        <translation>是否含有明星、品牌标识或非自行设计的内容？审核时需要提供版权证明。</translation>
    </message>
    <message>
        <source>The picture is animated; its first frame is used.</source>
        <translation>这是动图，使用第一帧。</translation>
    </message>
    <message>
        <source>The name ends in {extension}, but the file is {format}; it is read as what it is.</source>
        <translation>文件名以 {extension} 结尾，实际格式是 {format}；按实际格式读取。</translation>
    </message>
    <message>
        <source>The camera held the picture turned; it is shown and exported upright.</source>
        <translation>图片带有旋转标记；已按正确方向显示和导出。</translation>
    </message>
    <message>
        <source>Converted from {profile} to sRGB.</source>
        <translation>已从 {profile} 转换为 sRGB。</translation>
    </message>
    <message>
        <source>The colour profile is broken and was left out: check the colours.</source>
        <translation>色彩配置已损坏，未使用：请检查颜色。</translation>
    </message>
    <message>
        <source>Reduced from {bits} to 8 bits a channel.</source>
        <translation>每通道从 {bits} 位降为 8 位。</translation>
    </message>
    <message>
        <source>JPEG has no transparency: it was filled with white. Choose PNG to keep it.</source>
        <translation>JPEG 不支持透明：已填充白色。如需保留请选择 PNG。</translation>
    </message>
    <message>
        <source>Made up outside the picture: {left} px left, {right} px right, {top} px top, {bottom} px bottom.</source>
        <translation>图片外已填充：左 {left}、右 {right}、上 {top}、下 {bottom} 像素。</translation>
    </message>
    <message>
        <source>{face} needs {pixels} px more on the {side} than the picture has.</source>
        <translation>{face} 的{side}还差 {pixels} 像素。</translation>
    </message>
    <message>
        <source>Scaled down from {from_width} × {from_height} to {width} × {height} px.</source>
        <translation>已从 {from_width} × {from_height} 缩小到 {width} × {height} 像素。</translation>
    </message>
    <message>
        <source>Scaling down leaves {face} with {width} × {height} px; more than {limit} are needed.</source>
        <translation>缩小后 {face} 只有 {width} × {height} 像素；需要大于 {limit}。</translation>
    </message>
    <message>
        <source>JPEG quality {quality} ({subsampling}) to stay within the limit.</source>
        <translation>JPEG 质量 {quality}（{subsampling}），以满足大小上限。</translation>
    </message>
    <message>
        <source>JPEG quality only {quality} ({subsampling}) to stay within the limit: look at the result.</source>
        <translation>为满足大小上限，JPEG 质量只有 {quality}（{subsampling}）：请检查结果。</translation>
    </message>
    <message>
        <source>Reduced to {colours} colours to stay within the limit: look at the result.</source>
        <translation>为满足大小上限，已减少到 {colours} 种颜色：请检查结果。</translation>
    </message>
    <message>
        <source>As JPEG this picture would fit with better quality.</source>
        <translation>改用 JPEG 可以在上限内得到更好的质量。</translation>
    </message>
    <message>
        <source>Even at the lowest quality the file has {bytes} bytes, more than {limit}.</source>
        <translation>即使用最低质量，文件仍有 {bytes} 字节，超过 {limit}。</translation>
    </message>
    <message>
        <source>A file of this name was there already: saved under a new name.</source>
        <translation>同名文件已存在：已用新名称保存。</translation>
    </message>
    <message>
        <source>{photo} shows {count} faces; the largest is used for {face}.</source>
        <translation>{photo} 中有 {count} 个人脸；{face} 使用最大的一个。</translation>
    </message>
    <message>
        <source>For {face} the photo is turned differently from the template (sideways {yaw_difference}, up or down {pitch_difference}): choose a photo with a similar pose.</source>
        <translation>{face} 的照片与模板图姿态不同（左右 {yaw_difference}，俯仰 {pitch_difference}）：请选择姿态相近的照片。</translation>
    </message>
    <message>
        <source>For {face} the face in the {where} is only {side} px: the preview says little about likeness below {limit} px.</source>
        <translation>{face} 对应的{where}人脸只有 {side} 像素：小于 {limit} 像素时预览难以反映相似度。</translation>
    </message>
    <message>
        <source>{format}</source>
        <translation>{format}</translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <source>{bytes_kb} KB</source>
        <translation>{bytes_kb} KB</translation>
    </message>
    <message>
        <source>{used} of {found}</source>
        <translation>{used} / {found}</translation>
    </message>
    <message>
        <source>← {left}  → {right}  ↑ {top}  ↓ {bottom}</source>
        <translation>← {left}  → {right}  ↑ {top}  ↓ {bottom}</translation>
    </message>
    <message>
        <source>{dx}, {dy} px off</source>
        <translation>偏 {dx}, {dy} 像素</translation>
    </message>
    <message>
        <source>yaw {yaw}  pitch {pitch}  roll {roll}</source>
        <translation>左右 {yaw}  俯仰 {pitch}  旋转 {roll}</translation>
    </message>
    <message>
        <source>closed: {shown}</source>
        <translation>闭眼：{shown}</translation>
    </message>
    <message>
        <source>open: {shown}</source>
        <translation>张嘴：{shown}</translation>
    </message>
    <message>
        <source>showing: {shown}</source>
        <translation>露齿：{shown}</translation>
    </message>
    <message>
        <source>{evenness}</source>
        <translation>{evenness}</translation>
    </message>
    <message>
        <source>{brightness}, without detail {clipped}</source>
        <translation>{brightness}，无细节 {clipped}</translation>
    </message>
    <message>
        <source>{sharpness}</source>
        <translation>{sharpness}</translation>
    </message>
    <message>
        <source>{score}</source>
        <translation>{score}</translation>
    </message>
    <message>
        <source>{pixels} px short ({side})</source>
        <translation>差 {pixels} 像素（{side}）</translation>
    </message>
    <message>
        <source>{quality}</source>
        <translation>{quality}</translation>
    </message>
    <message>
        <source>{colours}</source>
        <translation>{colours}</translation>
    </message>
    <message>
        <source>{yaw_difference} / {pitch_difference}</source>
        <translation>{yaw_difference} / {pitch_difference}</translation>
    </message>
    <message>
        <source>{side} px</source>
        <translation>{side} 像素</translation>
    </message>
    <message>
        <source>{formats}</source>
        <translation>{formats}</translation>
    </message>
    <message>
        <source>≤ {limit} × {limit} px</source>
        <translation>≤ {limit} × {limit} 像素</translation>
    </message>
    <message>
        <source>≤ {limit_kb} KB</source>
        <translation>≤ {limit_kb} KB</translation>
    </message>
    <message>
        <source>&gt; {limit} px</source>
        <translation>&gt; {limit} 像素</translation>
    </message>
    <message>
        <source>{least} to {limit}</source>
        <translation>{least} 到 {limit}</translation>
    </message>
    <message>
        <source>≥ {limit} on each side</source>
        <translation>每侧 ≥ {limit}</translation>
    </message>
    <message>
        <source>≤ {tolerance} px</source>
        <translation>≤ {tolerance} 像素</translation>
    </message>
    <message>
        <source>&gt; {limit} × {limit} px</source>
        <translation>&gt; {limit} × {limit} 像素</translation>
    </message>
    <message>
        <source>yaw, pitch &lt; {limit}</source>
        <translation>左右、俯仰 &lt; {limit}</translation>
    </message>
    <message>
        <source>≥ {limit}</source>
        <translation>≥ {limit}</translation>
    </message>
    <message>
        <source>{dark} to {bright}, ≤ {max_clipped}</source>
        <translation>{dark} 到 {bright}，≤ {max_clipped}</translation>
    </message>
    <message>
        <source>≤ {limit}</source>
        <translation>≤ {limit}</translation>
    </message>
    <message>
        <source>≥ {limit} px</source>
        <translation>≥ {limit} 像素</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>Crop around the face</source>
        <translation>围绕人脸裁剪</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>转换格式</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>No fix</source>
        <translation>无法修复</translation>
    </message>
    <message>
        <source>Tencent Cloud FAQ: {section}</source>
        <translation>腾讯云常见问题：{section}</translation>
    </message>
    <message>
        <source>Tencent Cloud API: {section}</source>
        <translation>腾讯云 API：{section}</translation>
    </message>
    <message>
        <source>{citation} (the number is Fusion Desk&apos;s own)</source>
        <translation>{citation}（数值为 Fusion Desk 自定）</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>top</source>
        <translation>上方</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>下方</translation>
    </message>
    <message>
        <source>user photo</source>
        <translation>用户图</translation>
    </message>
    <message>
        <source>template</source>
        <translation>模板图</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Crop closer</source>
        <translation>裁得更近</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Convert to JPG</source>
        <translation>转换为 JPG</translation>
    </message>
    <message>
        <source>Keep as PNG</source>
        <translation>保存为 PNG</translation>
    </message>
    <message>
        <source>Re-encode smaller</source>
        <translation>重新压缩</translation>
    </message>
    <message>
        <source>Use the largest</source>
        <translation>使用最大的人脸</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>New pictures begin with</source>
        <translation>新图片的默认设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Margin factor</source>
        <translation>裁剪倍数</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>宽高比</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Byte limit</source>
        <translation>大小上限</translation>
    </message>
    <message>
        <source>Pictures at once</source>
        <translation>同时处理图片数</translation>
    </message>
    <message>
        <source> × face</source>
        <translation> × 人脸框</translation>
    </message>
    <message>
        <source> bytes</source>
        <translation> 字节</translation>
    </message>
    <message>
        <source>One per processor core</source>
        <translation>每个处理器核心一张</translation>
    </message>
    <message>
        <source>The service takes {limit} bytes; {safe} stay below the limit as base64 too.</source>
        <translation>服务上限为 {limit} 字节；{safe} 字节转为 base64 后也不超限。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>自由</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不填充</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>模糊画面</translation>
    </message>
    <message>
        <source>Reflect</source>
        <translation>镜像画面</translation>
    </message>
    <message>
        <source>As the picture</source>
        <translation>与原图相同</translation>
    </message>
</context>
<context>
    <name>HistoryStrip</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Earlier runs, newest first</source>
        <translation>历次结果，最新的在前</translation>
    </message>
    <message>
        <source>Run {number} · {milliseconds} ms</source>
        <translation>第 {number} 次 · {milliseconds} 毫秒</translation>
    </message>
</context>
<context>
    <name>JobStatus</name>
    <message>
        <source>Cancel (Ctrl+.)</source>
        <translation>取消 (Ctrl+.)</translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation>取消当前任务</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>KeyStatus</name>
    <message>
        <source>Cloud keys: present</source>
        <translation>云端密钥：已保存</translation>
    </message>
    <message>
        <source>Cloud keys: none (local preview works without)</source>
        <translation>云端密钥：无（本地预览无需密钥）</translation>
    </message>
    <message>
        <source>Cloud keys: keyring locked</source>
        <translation>云端密钥：密钥环已锁定</translation>
    </message>
    <message>
        <source>Cloud keys: cannot be read</source>
        <translation>云端密钥：无法读取</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Delete the keys?</source>
        <translation>删除密钥？</translation>
    </message>
    <message>
        <source>The saved keys will be deleted from this computer. In the cloud they stay as they are.</source>
        <translation>将从本机删除已保存的密钥，云端的密钥不受影响。</translation>
    </message>
    <message>
        <source>Keys are needed for the cloud only. Make a pair for a sub-account in the console.</source>
        <translation>只有使用云端时才需要密钥。请在控制台为子账号创建密钥。</translation>
    </message>
    <message>
        <source>SecretId</source>
        <translation>SecretId</translation>
    </message>
    <message>
        <source>SecretKey</source>
        <translation>SecretKey</translation>
    </message>
    <message>
        <source>Token (optional)</source>
        <translation>Token（可选）</translation>
    </message>
    <message>
        <source>Save keys</source>
        <translation>保存密钥</translation>
    </message>
    <message>
        <source>Delete keys</source>
        <translation>删除密钥</translation>
    </message>
    <message>
        <source>Asking the keyring… It may want to be unlocked.</source>
        <translation>正在访问密钥环……可能需要您解锁。</translation>
    </message>
    <message>
        <source>No keys are saved.</source>
        <translation>没有保存密钥。</translation>
    </message>
    <message>
        <source>Keys are saved: SecretId {id}.</source>
        <translation>已保存密钥：SecretId {id}。</translation>
    </message>
    <message>
        <source>They are kept in the keyring of this computer ({backend}).</source>
        <translation>密钥保存在本机的密钥环（{backend}）中。</translation>
    </message>
    <message>
        <source>This computer has no keyring that is safe to use ({backend}): keys are kept in memory and forgotten when the program ends.</source>
        <translation>本机没有可安全使用的密钥环（{backend}）：密钥只保存在内存中，退出程序后即清除。</translation>
    </message>
</context>
<context>
    <name>LikenessCard</name>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>五官</translation>
    </message>
    <message>
        <source>← user</source>
        <translation>← 用户</translation>
    </message>
    <message>
        <source>template →</source>
        <translation>模板 →</translation>
    </message>
    <message>
        <source>Face shape</source>
        <translation>脸型</translation>
    </message>
    <message>
        <source>Level {level} (default)</source>
        <translation>{level} 档（默认）</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>{level} 档</translation>
    </message>
    <message>
        <source>The swap version is tuned already and takes no likeness settings.</source>
        <translation>换脸版已调校好，无需设置相似度。</translation>
    </message>
    <message>
        <source>The service recommends level {level}.</source>
        <translation>服务推荐 {level} 档。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reading pictures</source>
        <translation>正在读取图片</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Saving the result</source>
        <translation>正在保存结果</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>MarkingCard</name>
    <message>
        <source>Responsible use</source>
        <translation>合规使用</translation>
    </message>
    <message>
        <source>Show the AI label in the picture</source>
        <translation>在图片中显示 AI 标识</translation>
    </message>
    <message>
        <source>Without the label, show the picture to nobody outside the test. Its metadata still says that AI made it.</source>
        <translation>不带标识的图片请勿在测试之外展示；其元数据仍会注明由 AI 生成。</translation>
    </message>
    <message>
        <source>Use photos of people only with their consent.</source>
        <translation>使用他人照片须征得本人同意。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OutputPanel</name>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>上限(&amp;M)</translation>
    </message>
    <message>
        <source>As the source</source>
        <translation>与原图相同</translation>
    </message>
    <message>
        <source>JPG</source>
        <translation>JPG</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 (safe in base64)</source>
        <translation>%1（base64 安全）</translation>
    </message>
    <message>
        <source>Own limit</source>
        <translation>自定上限</translation>
    </message>
    <message>
        <source>Own byte limit</source>
        <translation>自定大小上限</translation>
    </message>
    <message>
        <source>Share of the byte limit</source>
        <translation>占大小上限的比例</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>No output</source>
        <translation>没有输出</translation>
    </message>
    <message>
        <source>%1 bytes · %2 %</source>
        <translation>%1 字节 · %2 %</translation>
    </message>
    <message>
        <source>Output format</source>
        <translation>输出格式</translation>
    </message>
    <message>
        <source>Byte limit</source>
        <translation>大小上限</translation>
    </message>
</context>
<context>
    <name>PictureCommands</name>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>剪贴板中没有图片。</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n picture(s)</source>
        <translation>
            <numerusform>移除 %n 张图片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>全部导出…</translation>
    </message>
    <message>
        <source>Picture with faces and crop frame</source>
        <translation>带有人脸和裁剪框的图片</translation>
    </message>
    <message numerus="yes">
        <source>Crop and output settings apply to %n selected picture(s).</source>
        <translation>
            <numerusform>裁剪和输出设置将应用于所选的 %n 张图片。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>打开图片文件夹</translation>
    </message>
    <message>
        <source>Export into folder</source>
        <translation>导出到文件夹</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) would break a rule of the service.</source>
        <translation>
            <numerusform>%n 张图片会违反服务的规则。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export anyway</source>
        <translation>仍然导出</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>跳过这些图片</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Save result as…</source>
        <translation>结果另存为…</translation>
    </message>
    <message>
        <source>Local preview</source>
        <translation>本地预览</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>正在更新…</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板图</translation>
    </message>
    <message>
        <source>Before and after; the arrow keys move the divider</source>
        <translation>前后对比；方向键移动分隔线</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>{name} · {milliseconds} ms</source>
        <translation>{name} · {milliseconds} 毫秒</translation>
    </message>
    <message>
        <source>Open a template to begin.</source>
        <translation>请先打开模板图。</translation>
    </message>
    <message>
        <source>No face was found in this template. Open a picture with a clear, upright face.</source>
        <translation>模板图中没有找到人脸。请打开人脸清晰端正的图片。</translation>
    </message>
    <message>
        <source>The preview is being made.</source>
        <translation>正在生成预览。</translation>
    </message>
    <message>
        <source>Now drop a user photo on a face of the template, or choose one in the list.</source>
        <translation>现在把用户图拖到模板图的人脸上，或在列表中选择。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Cloud keys</source>
        <translation>云端密钥</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>See the effect before you upload</source>
        <translation>上传之前先看效果</translation>
    </message>
    <message>
        <source>1. Open a template, or drop it here.
2. Drop a user photo on each face it goes to, up to 6.
3. Move the divider to compare, and try the algorithm versions.

Everything happens on this computer; nothing is uploaded.</source>
        <translation>1. 打开模板图，或拖放到这里。
2. 把用户图拖到对应的人脸上，最多 6 个。
3. 移动分隔线对比效果，并尝试各算法版本。

全部在本机完成，不会上传任何内容。</translation>
    </message>
    <message>
        <source>Open a template…</source>
        <translation>打开模板图…</translation>
    </message>
    <message>
        <source>Try the samples</source>
        <translation>试用示例</translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>Template</source>
        <translation>模板图</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Drop a user photo on a face, or click the face to choose one.</source>
        <translation>把用户图拖到人脸上，或点击人脸进行选择。</translation>
    </message>
    <message>
        <source>Template with its faces; Tab goes from face to face</source>
        <translation>模板图及其人脸；按 Tab 键切换人脸</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop template pictures here</source>
        <translation>把模板图拖放到这里</translation>
    </message>
    <message>
        <source>Files or whole folders: JPG, PNG, WebP, HEIC, AVIF, TIFF, BMP and GIF</source>
        <translation>文件或整个文件夹：JPG、PNG、WebP、HEIC、AVIF、TIFF、BMP 和 GIF</translation>
    </message>
    <message>
        <source>Open pictures…</source>
        <translation>打开图片…</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>1.  Faces are found and numbered; the crop keeps them centred with a double margin.</source>
        <translation>1.  自动找到人脸并编号；裁剪让人脸居中并保持双倍边距。</translation>
    </message>
    <message>
        <source>2.  The compliance card says at once what the review would reject, and fixes it in one click.</source>
        <translation>2.  合规检查立即指出审核会驳回的问题，并可一键修复。</translation>
    </message>
    <message>
        <source>3.  Export writes the material and a manifest. Your own files are never changed.</source>
        <translation>3.  导出会生成素材和清单文件，绝不改动您的原文件。</translation>
    </message>
    <message>
        <source>open pictures</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>paste a picture</source>
        <translation>粘贴图片</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>test the effect</source>
        <translation>效果测试</translation>
    </message>
</context>
</TS>
