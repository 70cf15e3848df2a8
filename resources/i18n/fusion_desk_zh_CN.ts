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
    <message>
        <source>Font of the label</source>
        <translation>标识字体</translation>
    </message>
    <message>
        <source>Third-party parts</source>
        <translation>第三方组件</translation>
    </message>
    <message>
        <source>part</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Algorithm of the service: {name}, filing number {number}</source>
        <translation>服务所用算法：{name}，备案号 {number}</translation>
    </message>
    <message>
        <source>Version {version} · Python {python} · Qt {qt}</source>
        <translation>版本 {version} · Python {python} · Qt {qt}</translation>
    </message>
</context>
<context>
    <name>AccountFields</name>
    <message>
        <source>Company</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>Bought slots</source>
        <translation>购买的额度</translation>
    </message>
    <message>
        <source>Besides the 10 that are free; they never expire</source>
        <translation>10 个免费额度之外，永久有效</translation>
    </message>
    <message>
        <source>Appears on the copyright proof</source>
        <translation>会写入版权证明</translation>
    </message>
    <message>
        <source>See the account information in the console</source>
        <translation>见控制台账号信息</translation>
    </message>
</context>
<context>
    <name>ActionCommands</name>
    <message>
        <source>Save the keys</source>
        <translation>保存快捷键</translation>
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
        <source>&amp;Keep in the workspace</source>
        <translation>存入工作区(&amp;K)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Check &amp;cloud connection…</source>
        <translation>检查云端连接(&amp;C)…</translation>
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
        <source>Earlier runs</source>
        <translation>历次结果</translation>
    </message>
    <message>
        <source>Test &amp;effect</source>
        <translation>效果测试(&amp;E)</translation>
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
        <source>&amp;Next picture</source>
        <translation>下一张(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious picture</source>
        <translation>上一张(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>工作区(&amp;W)</translation>
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
    <message>
        <source>&amp;Find a picture</source>
        <translation>查找图片(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Copy the settings</source>
        <translation>复制设置(&amp;C)</translation>
    </message>
    <message>
        <source>Paste the s&amp;ettings</source>
        <translation>粘贴设置(&amp;E)</translation>
    </message>
    <message>
        <source>Fi&amp;x all that can be fixed</source>
        <translation>修复所有可修复的图片(&amp;X)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Batch and QA</source>
        <translation>批量与测试(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;People and consent…</source>
        <translation>人员与同意(&amp;P)…</translation>
    </message>
    <message>
        <source>Check AI &amp;labels…</source>
        <translation>标识检查(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Results without the label…</source>
        <translation>未加标识的结果(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Compliance</source>
        <translation>合规(&amp;C)</translation>
    </message>
    <message>
        <source>Preparing many</source>
        <translation>正在批量制作</translation>
    </message>
    <message>
        <source>This works on the pictures of Prepare: go there first.</source>
        <translation>此操作用于“素材制作”中的图片：请先切换到该模式。</translation>
    </message>
    <message>
        <source>Open a picture first.</source>
        <translation>请先打开一张图片。</translation>
    </message>
    <message>
        <source>Open pictures first.</source>
        <translation>请先打开图片。</translation>
    </message>
    <message>
        <source>There is nothing to undo here.</source>
        <translation>这里没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>当前没有任务在运行。</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Two pictures that are compared</source>
        <translation>对比两张图</translation>
    </message>
    <message>
        <source>&amp;Help…</source>
        <translation>帮助(&amp;H)…</translation>
    </message>
    <message>
        <source>Guided &amp;tour</source>
        <translation>新手导览(&amp;T)</translation>
    </message>
    <message>
        <source>Hints for an &amp;upload page…</source>
        <translation>上传页面的提示语(&amp;U)…</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>报告问题(&amp;R)…</translation>
    </message>
    <message>
        <source>Test effect with this pict&amp;ure</source>
        <translation>用此图测试效果(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;100%</source>
        <translation>100%(&amp;1)</translation>
    </message>
    <message>
        <source>Cancel the running &amp;job</source>
        <translation>取消当前任务(&amp;J)</translation>
    </message>
    <message>
        <source>A&amp;dd to batch and QA</source>
        <translation>加入批量与测试(&amp;D)</translation>
    </message>
    <message>
        <source>There is nothing to redo here.</source>
        <translation>这里没有可重做的操作。</translation>
    </message>
</context>
<context>
    <name>ActivityCommands</name>
    <message>
        <source>New activity</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Archive activity</source>
        <translation>归档活动</translation>
    </message>
    <message>
        <source>Take activity out of the archive</source>
        <translation>取消归档活动</translation>
    </message>
    <message>
        <source>Pictures are being added to it. Cancel that first.</source>
        <translation>正在向该活动添加图片，请先取消。</translation>
    </message>
    <message>
        <source>Delete activity</source>
        <translation>删除活动</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” was deleted here with %n material(s).</source>
        <translation>
            <numerusform>已在本地删除“{name}”及其 %n 个素材。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting in the console as well frees %n slot(s).</source>
        <translation>
            <numerusform>在控制台同样删除后可释放 %n 个素材额度。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>添加图片文件夹</translation>
    </message>
    <message>
        <source>Adding pictures</source>
        <translation>正在添加图片</translation>
    </message>
    <message numerus="yes">
        <source>Add %n picture(s)</source>
        <translation>
            <numerusform>添加 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) added.</source>
        <translation>
            <numerusform>已添加 %n 张图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were there already.</source>
        <translation>
            <numerusform>%n 张图片已存在。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest was cancelled.</source>
        <translation>其余已取消。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityDetails</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Activity ID</source>
        <translation>活动 ID</translation>
    </message>
    <message>
        <source>Algorithm version</source>
        <translation>算法版本</translation>
    </message>
    <message>
        <source>Switched</source>
        <translation>切换记录</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>ProjectId, from the console&apos;s list of activities</source>
        <translation>ProjectId，见控制台活动列表</translation>
    </message>
    <message>
        <source>Archived: out of the way, its materials stay</source>
        <translation>已归档：不再显示，素材保留</translation>
    </message>
    <message>
        <source>Rename activity</source>
        <translation>重命名活动</translation>
    </message>
    <message>
        <source>Set activity ID</source>
        <translation>设置活动 ID</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>Switch algorithm version</source>
        <translation>切换算法版本</translation>
    </message>
    <message>
        <source>Archive activity</source>
        <translation>归档活动</translation>
    </message>
    <message>
        <source>Take activity out of the archive</source>
        <translation>取消归档活动</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>素材数量</translation>
    </message>
    <message>
        <source>In effect since</source>
        <translation>生效时间</translation>
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
    <name>BatchModel</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>已制作</translation>
    </message>
    <message>
        <source>Prepared, see notes</source>
        <translation>已制作，见说明</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已略过</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>%1 × %2, %3 KB</source>
        <translation>%1 × %2，%3 KB</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Prepare many</source>
        <translation>批量制作</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Output folder…</source>
        <translation>输出文件夹…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试未通过的</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>所选图片</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Fix what can be fixed</source>
        <translation>修复能修复的</translation>
    </message>
    <message>
        <source>Allow padding</source>
        <translation>允许填充</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Include again</source>
        <translation>重新加入</translation>
    </message>
    <message>
        <source>Select all that failed</source>
        <translation>选中所有未通过的</translation>
    </message>
    <message>
        <source>Results as CSV or JSON…</source>
        <translation>结果存为 CSV 或 JSON…</translation>
    </message>
    <message>
        <source>Pictures and results</source>
        <translation>图片与结果</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Drop pictures or folders here.
Then choose an output folder and press Run: each picture is cropped, brought inside the limits and checked. What cannot be done is told, and the rest goes on.</source>
        <translation>把图片或文件夹拖放到这里。
然后选择输出文件夹并点“开始”：每张图片都会裁剪到限制以内并检查。做不了的会说明原因，其余照常进行。</translation>
    </message>
    <message>
        <source>No output folder is chosen yet</source>
        <translation>尚未选择输出文件夹</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 prepared</source>
        <translation>%1 张已制作</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 张未通过</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 张已略过</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 张等待</translation>
    </message>
    <message>
        <source>Nothing was added: say first how new the pictures have to be.</source>
        <translation>未添加任何图片：请先正确填写图片的更新时间。</translation>
    </message>
    <message>
        <source>Add a folder first: single pictures cannot be waited for.</source>
        <translation>请先添加文件夹：无法等待单张图片。</translation>
    </message>
    <message numerus="yes">
        <source>For %n of them there is no fix; another picture may help.</source>
        <translation>
            <numerusform>其中 %n 张没有可用的修复；换一张图片或许可行。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Cancelled: what was finished is kept, the rest waits.</source>
        <translation>已取消：已完成的保留，其余继续等待。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) failed; the notes say why.</source>
        <translation>
            <numerusform>%n 张图片未通过，原因见说明。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is prepared.</source>
        <translation>全部制作完成。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>%1 cannot be a preset&apos;s name: it is taken, or no part of a file&apos;s name.</source>
        <translation>%1 不能用作预设名称：已被占用，或不能出现在文件名中。</translation>
    </message>
    <message>
        <source>The run goes on.</source>
        <translation>正在运行。</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>当前没有运行。</translation>
    </message>
    <message>
        <source>Choose an output folder first.</source>
        <translation>请先选择输出文件夹。</translation>
    </message>
    <message>
        <source>A value on the right makes no sense.</source>
        <translation>右侧有一项设置无效。</translation>
    </message>
    <message>
        <source>Add pictures first.</source>
        <translation>请先添加图片。</translation>
    </message>
    <message>
        <source>No picture has failed.</source>
        <translation>没有失败的图片。</translation>
    </message>
    <message>
        <source>No picture waits: all are done or left out.</source>
        <translation>没有等待处理的图片：全部已完成或已排除。</translation>
    </message>
    <message>
        <source>Choose pictures in the table first.</source>
        <translation>请先在表格中选择图片。</translation>
    </message>
    <message>
        <source>There are no results yet.</source>
        <translation>还没有结果。</translation>
    </message>
</context>
<context>
    <name>BatchPresets</name>
    <message>
        <source>Standard: 500,000 bytes</source>
        <translation>标准：500,000 字节</translation>
    </message>
    <message>
        <source>Safe in base64: 375,000 bytes</source>
        <translation>base64 安全：375,000 字节</translation>
    </message>
    <message>
        <source>By Alibaba Cloud&apos;s rules</source>
        <translation>按阿里云的规则</translation>
    </message>
    <message>
        <source>By Volcengine&apos;s rules, as JPG</source>
        <translation>按火山引擎的规则，JPG</translation>
    </message>
</context>
<context>
    <name>BatchQuestions</name>
    <message>
        <source>Save results</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>Save preset</source>
        <translation>保存预设</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>预设名称：</translation>
    </message>
    <message>
        <source>Options of single pictures (*.csv *.toml)</source>
        <translation>单图选项 (*.csv *.toml)</translation>
    </message>
    <message>
        <source>Options of single pictures</source>
        <translation>单图选项</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>BoxFields</name>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>{name} of the logo</source>
        <translation>标识图的{name}</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>Call the cloud</source>
        <translation>调用云端</translation>
    </message>
    <message>
        <source>Re-encode photos that would not fit</source>
        <translation>不符合限制的照片可重新编码</translation>
    </message>
    <message>
        <source>Photos that are too large, turned or of another format are sent as a copy; yours stay as they are.</source>
        <translation>过大、方向不正或格式不符的照片会以副本发送，原文件保持不变。</translation>
    </message>
    <message>
        <source>Get the result by a web address</source>
        <translation>以网址形式返回结果</translation>
    </message>
    <message>
        <source>The service keeps the picture there for 7 days (Ultra: 1 day), for whoever has the address.</source>
        <translation>服务在该网址保留图片 7 天（Ultra 为 1 天），持有网址者均可下载。</translation>
    </message>
    <message>
        <source>The photos leave this computer: send those of people who agreed only.</source>
        <translation>照片将离开本机：只发送已征得本人同意的照片。</translation>
    </message>
    <message>
        <source>The call is under way; you can go on working.</source>
        <translation>正在调用云端；您可以继续操作。</translation>
    </message>
    <message>
        <source>Fuse in the cloud</source>
        <translation>云端融合</translation>
    </message>
    <message>
        <source>Cancel the call</source>
        <translation>取消调用</translation>
    </message>
    <message>
        <source>The call goes to this computer (sandbox): nothing is charged.</source>
        <translation>调用发往本机（沙箱）：不计费。</translation>
    </message>
    <message>
        <source>This call may be charged: this month&apos;s calls cannot be counted.</source>
        <translation>本次调用可能计费：无法统计本月调用量。</translation>
    </message>
    <message>
        <source>This call is one of the {count} free calls left this month.</source>
        <translation>本次调用使用本月剩余的 {count} 次免费额度。</translation>
    </message>
    <message>
        <source>This call will be taken from a package you bought.</source>
        <translation>本次调用将从已购资源包中扣除。</translation>
    </message>
    <message>
        <source>This call is covered by the QPS you bought.</source>
        <translation>本次调用包含在已购 QPS 内。</translation>
    </message>
    <message>
        <source>This call will be charged: the free calls of this month are used up.</source>
        <translation>本次调用将计费：本月免费额度已用完。</translation>
    </message>
    <message>
        <source>Put a user photo on a face first.</source>
        <translation>请先为人脸选择用户图。</translation>
    </message>
    <message>
        <source>The photos are being read.</source>
        <translation>正在读取照片。</translation>
    </message>
    <message>
        <source>Enter the activity ID from the console.</source>
        <translation>请填写控制台中的活动 ID。</translation>
    </message>
    <message>
        <source>Enter the material ID, or choose it from the list.</source>
        <translation>请填写素材 ID，或从列表中选择。</translation>
    </message>
    <message>
        <source>The service will not take this material: choose another.</source>
        <translation>服务不会接受此素材：请另选一个。</translation>
    </message>
    <message>
        <source>Several photos: give each its own face of the material.</source>
        <translation>有多张用户图：请为每张指定各自的素材人脸。</translation>
    </message>
    <message>
        <source>Check which face is which, then tick the box.</source>
        <translation>请核对人脸对应关系，然后勾选确认。</translation>
    </message>
    <message>
        <source>Algorithm: {name}, {number}</source>
        <translation>算法：{name}，{number}</translation>
    </message>
</context>
<context>
    <name>CallOptions</name>
    <message>
        <source>How the cloud is called</source>
        <translation>调用方式</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Face {label}</source>
        <translation>人脸 {label}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选用</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选用</translation>
    </message>
    <message>
        <source>it may be no face</source>
        <translation>可能不是人脸</translation>
    </message>
    <message>
        <source>placed by you</source>
        <translation>由您标出</translation>
    </message>
    <message>
        <source>Crop frame, {width} × {height} pixels</source>
        <translation>裁剪框，{width} × {height} 像素</translation>
    </message>
    <message>
        <source>no rule about the crop fails</source>
        <translation>裁剪规则全部通过</translation>
    </message>
    <message>
        <source>a rule about the crop fails</source>
        <translation>有裁剪规则未通过</translation>
    </message>
    <message>
        <source>left {margin}</source>
        <translation>左 {margin}</translation>
    </message>
    <message>
        <source>right {margin}</source>
        <translation>右 {margin}</translation>
    </message>
    <message>
        <source>above {margin}</source>
        <translation>上 {margin}</translation>
    </message>
    <message>
        <source>below {margin}</source>
        <translation>下 {margin}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>CellCall</name>
    <message>
        <source>Nothing is kept of this call: no answer came, or the run was made by a version that kept none.</source>
        <translation>没有保存这次调用：没有收到应答，或该运行由不保存调用的旧版本生成。</translation>
    </message>
    <message>
        <source>No call was made for this cell yet.</source>
        <translation>这个单元还没有调用过。</translation>
    </message>
</context>
<context>
    <name>CellDragging</name>
    <message>
        <source>This cell has no visible label. Save such a result in Test effect first, where the duty is taken on.</source>
        <translation>此单元没有显式标识。请先在“效果测试”中保存一张无标识结果并承担标识义务，之后即可拖出。</translation>
    </message>
</context>
<context>
    <name>CellView</name>
    <message>
        <source>(expected: {expected})</source>
        <translation>（预期：{expected}）</translation>
    </message>
    <message>
        <source>differs: {causes}</source>
        <translation>差异来源：{causes}</translation>
    </message>
    <message>
        <source>warn {sign} {limit}</source>
        <translation>提醒 {sign} {limit}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>计费</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Choose a cell to see its pictures and figures.</source>
        <translation>选择一个单元，查看图片和指标。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板图</translation>
    </message>
    <message>
        <source>User photo</source>
        <translation>用户图</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Beside the result; the arrow keys move the divider</source>
        <translation>与结果对比；方向键移动分割线</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>没有测得指标。</translation>
    </message>
    <message>
        <source>No baseline has a picture of this cell.</source>
        <translation>基线中没有此单元的图片。</translation>
    </message>
</context>
<context>
    <name>ClearableLine</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>Cloud</name>
    <message>
        <source>Whoever manages the materials</source>
        <translation>素材管理者</translation>
    </message>
    <message>
        <source>Whoever makes the call: check what is asked for</source>
        <translation>调用方：请检查请求内容</translation>
    </message>
    <message>
        <source>Whoever manages the keys and their permissions</source>
        <translation>密钥与权限管理者</translation>
    </message>
    <message>
        <source>You: set the clock of this computer</source>
        <translation>您：请校准本机时钟</translation>
    </message>
    <message>
        <source>The owner of the cloud account</source>
        <translation>云账号所有者</translation>
    </message>
    <message>
        <source>The owner of the cloud account: billing</source>
        <translation>云账号所有者：费用</translation>
    </message>
    <message>
        <source>You or your network&apos;s administrator</source>
        <translation>您或网络管理员</translation>
    </message>
    <message>
        <source>Tencent Cloud</source>
        <translation>腾讯云</translation>
    </message>
    <message>
        <source>This call was charged.</source>
        <translation>本次调用已计费。</translation>
    </message>
    <message>
        <source>This call was not charged.</source>
        <translation>本次调用未计费。</translation>
    </message>
    <message>
        <source>This call may have been charged; no document says so or denies it.</source>
        <translation>本次调用可能已计费；官方文档未作说明。</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Passed (human review)</source>
        <translation>人工审核通过</translation>
    </message>
    <message>
        <source>Failed (human review)</source>
        <translation>人工审核失败</translation>
    </message>
    <message>
        <source>Under appeal</source>
        <translation>申诉中</translation>
    </message>
    <message>
        <source>Appeal accepted</source>
        <translation>申诉成功</translation>
    </message>
    <message>
        <source>Appeal rejected</source>
        <translation>申诉失败</translation>
    </message>
    <message>
        <source>Passed (machine review)</source>
        <translation>机器审核通过</translation>
    </message>
    <message>
        <source>Failed (machine review)</source>
        <translation>机器审核失败</translation>
    </message>
    <message>
        <source>Video material, ready</source>
        <translation>视频素材，可用</translation>
    </message>
    <message>
        <source>Video could not be prepared</source>
        <translation>视频素材预处理失败</translation>
    </message>
    <message>
        <source>The role is not in the video</source>
        <translation>角色不在视频中</translation>
    </message>
    <message>
        <source>Unknown status {status}</source>
        <translation>未知状态 {status}</translation>
    </message>
    <message>
        <source>Wait for the review: it takes about one working day.</source>
        <translation>请等待审核：约需一个工作日。</translation>
    </message>
    <message>
        <source>Correct the picture and upload it again, or add the copyright proof and appeal once in the console.</source>
        <translation>请修正图片后重新上传，或在控制台上传版权证明后申诉（仅一次）。</translation>
    </message>
    <message>
        <source>Wait for the appeal: it takes about one working day.</source>
        <translation>请等待申诉结果：约需一个工作日。</translation>
    </message>
    <message>
        <source>There is no second appeal: use another picture.</source>
        <translation>只能申诉一次：请换一张图片。</translation>
    </message>
    <message>
        <source>Check format, size and pixels, or appeal once in the console.</source>
        <translation>请检查格式、大小和像素，或在控制台申诉（仅一次）。</translation>
    </message>
    <message>
        <source>A video cannot be used for fusing pictures.</source>
        <translation>视频素材不能用于图片融合。</translation>
    </message>
    <message>
        <source>This program does not know the status: look at it in the console.</source>
        <translation>本程序不认识此状态：请到控制台查看。</translation>
    </message>
    <message>
        <source>Mainland (cloud.tencent.com)</source>
        <translation>中国站（cloud.tencent.com）</translation>
    </message>
    <message>
        <source>International (tencentcloud.com)</source>
        <translation>国际站（tencentcloud.com）</translation>
    </message>
    <message>
        <source>All is well: calls can be made.</source>
        <translation>一切正常：可以调用。</translation>
    </message>
    <message>
        <source>The service does not know this SecretId.</source>
        <translation>服务不认识此 SecretId。</translation>
    </message>
    <message>
        <source>The SecretKey does not belong to this SecretId.</source>
        <translation>SecretKey 与 SecretId 不匹配。</translation>
    </message>
    <message>
        <source>The token is wrong or has expired.</source>
        <translation>Token 错误或已过期。</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong.</source>
        <translation>本机时钟不准。</translation>
    </message>
    <message>
        <source>The keys may not call Face Fusion.</source>
        <translation>此密钥无权调用人脸融合。</translation>
    </message>
    <message>
        <source>Face Fusion is not activated in this account.</source>
        <translation>此账号尚未开通人脸融合。</translation>
    </message>
    <message>
        <source>The account is in arrears or stopped.</source>
        <translation>账号已欠费或停服。</translation>
    </message>
    <message>
        <source>The service cannot be reached: no network.</source>
        <translation>无法连接服务：没有网络。</translation>
    </message>
    <message>
        <source>The name of the service is not found (DNS).</source>
        <translation>找不到服务的域名（DNS）。</translation>
    </message>
    <message>
        <source>The proxy does not let the call through.</source>
        <translation>代理未放行此调用。</translation>
    </message>
    <message>
        <source>The connection cannot be made secure (TLS).</source>
        <translation>无法建立安全连接（TLS）。</translation>
    </message>
    <message>
        <source>The service is not there in this region.</source>
        <translation>此地域没有该服务。</translation>
    </message>
    <message>
        <source>The service answered with an error.</source>
        <translation>服务返回了错误。</translation>
    </message>
    <message>
        <source>Whoever provides the user photo</source>
        <translation>提供用户图的人</translation>
    </message>
</context>
<context>
    <name>CloudErrorPanel</name>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>由谁处理</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the RequestId</source>
        <translation>复制 RequestId</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Send all the same (charged)</source>
        <translation>仍然发送（会计费）</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>密钥…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>More in Help</source>
        <translation>帮助中的说明</translation>
    </message>
</context>
<context>
    <name>CloudPage</name>
    <message>
        <source>An address like https://host; plain http only for this computer (127.0.0.1).</source>
        <translation>应为 https://host 形式的地址；只有本机（127.0.0.1）可用 http。</translation>
    </message>
    <message>
        <source>A region like {region}: small letters, digits and hyphens.</source>
        <translation>应为 {region} 形式的地域：小写字母、数字和连字符。</translation>
    </message>
    <message>
        <source>An IP address such as 203.0.113.7, or nothing.</source>
        <translation>应为 203.0.113.7 形式的 IP 地址，或留空。</translation>
    </message>
    <message>
        <source>Site of the account</source>
        <translation>账号站点</translation>
    </message>
    <message>
        <source>Face Fusion endpoint</source>
        <translation>人脸融合接入点</translation>
    </message>
    <message>
        <source>DetectFace endpoint</source>
        <translation>DetectFace 接入点</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>X-Forwarded-For</source>
        <translation>X-Forwarded-For</translation>
    </message>
    <message>
        <source>Language of the service</source>
        <translation>服务返回语言</translation>
    </message>
    <message>
        <source>Wait for a connection</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Wait for an answer</source>
        <translation>应答超时</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Leave the endpoints empty to use the site&apos;s own. For the sandbox enter http://127.0.0.1:PORT.</source>
        <translation>接入点留空则使用站点默认值。使用沙箱时填写 http://127.0.0.1:PORT。</translation>
    </message>
</context>
<context>
    <name>CloudSide</name>
    <message>
        <source>The call was cancelled. If it had reached the service already, it may have been charged.</source>
        <translation>已取消调用。若请求已到达服务，可能已计费。</translation>
    </message>
    <message>
        <source>No call has been made yet. After one you see here what was signed, sent and answered.</source>
        <translation>尚未调用。调用后，可在此查看签名、请求和应答的内容。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什么？</translation>
    </message>
    <message>
        <source>A few letters, in Chinese or in English</source>
        <translation>输入几个字，中文或英文均可</translation>
    </message>
    <message>
        <source>Search all actions</source>
        <translation>搜索全部操作</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>找到的操作</translation>
    </message>
    <message>
        <source>Nothing is called like that. Try another word, or fewer letters.</source>
        <translation>没有这样的操作。换一个词，或少输几个字。</translation>
    </message>
    <message>
        <source>Enter does it · ↑ ↓ choose · Esc closes</source>
        <translation>回车执行 · ↑ ↓ 选择 · Esc 关闭</translation>
    </message>
    <message>
        <source>Not now: {reason}</source>
        <translation>现在不行：{reason}</translation>
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
    <message>
        <source>Draw face %1</source>
        <translation>框选人脸 %1</translation>
    </message>
    <message>
        <source>Move face %1</source>
        <translation>移动人脸 %1</translation>
    </message>
    <message>
        <source>Place the points of %1</source>
        <translation>调整 %1 的五官点</translation>
    </message>
    <message>
        <source>Accept %1 as a face</source>
        <translation>确认 %1 为人脸</translation>
    </message>
    <message>
        <source>Remove face %1</source>
        <translation>移除人脸 %1</translation>
    </message>
    <message>
        <source>%1 is no face</source>
        <translation>%1 不是人脸</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Divider</source>
        <translation>分割线</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Strobe: both in turn</source>
        <translation>闪烁：两图轮流显示</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Hold to see the left picture alone</source>
        <translation>按住只看左图</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>Zoom to the next face</source>
        <translation>放大到下一张人脸</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>No face is known in these pictures.</source>
        <translation>这些图片中没有已知的人脸。</translation>
    </message>
    <message>
        <source>100%</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>There are not two pictures yet.</source>
        <translation>还没有可对比的两张图。</translation>
    </message>
    <message>
        <source>The two pictures do not have the same shape.</source>
        <translation>两张图的长宽比不同。</translation>
    </message>
    <message>
        <source>The two pictures do not have the same size: only scaling would be seen.</source>
        <translation>两张图的尺寸不同：差异只会显示缩放的痕迹。</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Difference × {gain}</source>
        <translation>差异 × {gain}</translation>
    </message>
    <message>
        <source>The picture before</source>
        <translation>之前的图片</translation>
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
    <name>ConnectionDialog</name>
    <message>
        <source>Check the connection to the cloud</source>
        <translation>检查云端连接</translation>
    </message>
</context>
<context>
    <name>ConnectionPanel</name>
    <message>
        <source>Check connection</source>
        <translation>检查连接</translation>
    </message>
    <message>
        <source>One call to the service that is not charged</source>
        <translation>调用一次服务，不计费</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the RequestId</source>
        <translation>复制 RequestId</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>由谁处理</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>正在连接服务…</translation>
    </message>
    <message>
        <source>Tells wrong keys, a wrong clock, missing rights and a missing network apart.</source>
        <translation>分辨密钥错误、时钟不准、权限不足和网络不通。</translation>
    </message>
    <message>
        <source>right, to a few seconds</source>
        <translation>准确（误差仅数秒）</translation>
    </message>
    <message>
        <source>{seconds} seconds ahead of the service</source>
        <translation>比服务快 {seconds} 秒</translation>
    </message>
    <message>
        <source>{seconds} seconds behind the service</source>
        <translation>比服务慢 {seconds} 秒</translation>
    </message>
    <message>
        <source>Save the keys first: those that are saved are checked.</source>
        <translation>请先保存密钥：检查连接使用的是已保存的密钥。</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Consent of the person shown</source>
        <translation>图中人的单独同意</translation>
    </message>
    <message>
        <source>until</source>
        <translation>截止到</translation>
    </message>
    <message>
        <source>The person is under 14</source>
        <translation>未满 14 周岁</translation>
    </message>
    <message>
        <source>The person was told of the fusion and agreed to it separately</source>
        <translation>已告知图中人将进行人脸融合，并取得其单独同意</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has agreed yet to the use of %n photo(s), or no longer: {names}</source>
        <translation>
            <numerusform>%n 张用户图尚无同意记录，或同意已到期：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>It is kept on this computer with the photo&apos;s content, and asked for once.</source>
        <translation>记录按照片内容保存在本机，同一张照片只询问一次。</translation>
    </message>
    <message>
        <source>Who agreed</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Guardian who agreed</source>
        <translation>同意的监护人</translation>
    </message>
    <message numerus="yes">
        <source>New terms for %n photo(s), in the place of those there are.</source>
        <translation>
            <numerusform>为 %n 张照片填写新的同意内容，替换原有内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>等 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick “until” to give a last day.</source>
        <translation>勾选“截止到”后可填写最后一天。</translation>
    </message>
    <message>
        <source>Only for a person under 14.</source>
        <translation>仅用于未满 14 周岁的人。</translation>
    </message>
    <message>
        <source>Tick that the person was told and agreed.</source>
        <translation>请勾选已告知图中人并取得同意。</translation>
    </message>
    <message>
        <source>Say who agreed and for what; under 14 the guardian too.</source>
        <translation>请填写由谁同意、用于什么；未满 14 周岁还需填写监护人。</translation>
    </message>
    <message>
        <source>Last day of the consent</source>
        <translation>同意的最后一天</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n 张人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n material(s)</source>
        <translation>
            <numerusform>%n 个素材</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The status of %n material(s) is not known to this version; it was not compared.</source>
        <translation>
            <numerusform>%n 个素材的状态无法被此版本识别，未参与比较。</numerusform>
        </translation>
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
    <message>
        <source>Details</source>
        <translation>详情</translation>
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
        <source>Exact by our own looks; other detectors find less in one of five such files.</source>
        <translation>按我们自己的检测刚好够；这样的文件约五张里有一张，别的检测器会量得更少。</translation>
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
    <message>
        <source>Mar&amp;gin: crop side ÷ face box</source>
        <translation>边距：裁剪边长 ÷ 人脸框(&amp;G)</translation>
    </message>
    <message>
        <source>%1× where the picture allows, at least %2×</source>
        <translation>图片允许时 %1 倍，至少 %2 倍</translation>
    </message>
    <message>
        <source>Exactly the minimum, %1×</source>
        <translation>正好最低要求 %1 倍</translation>
    </message>
    <message>
        <source>A factor of your own</source>
        <translation>自定义倍数</translation>
    </message>
    <message>
        <source>%1: too blurred to tell where the face ends. Use a sharper picture.</source>
        <translation>%1：过于模糊，无法判断人脸边界。请使用更清晰的图片。</translation>
    </message>
    <message>
        <source>No picture is read yet.</source>
        <translation>图片尚未读取完成。</translation>
    </message>
    <message>
        <source>The frame is as large as the picture allows: untick that first.</source>
        <translation>裁剪框已取图片允许的最大范围：请先取消该选项。</translation>
    </message>
    <message>
        <source>The whole picture is kept: choose Automatic or By hand first.</source>
        <translation>当前保留整图：请先选择“自动”或“手动”。</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>charged</source>
        <translation>计费</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not charged</source>
        <translation>不计费</translation>
    </message>
    <message>
        <source>{day}: {charged} charged, {free} not charged, {unknown} not known</source>
        <translation>{day}：计费 {charged}，不计费 {free}，未知 {unknown}</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Change the workspace&apos;s properties</source>
        <translation>修改工作区属性</translation>
    </message>
</context>
<context>
    <name>DragOut</name>
    <message numerus="yes">
        <source>%n file(s) ready: drag once more.</source>
        <translation>
            <numerusform>%n 个文件已就绪，请再拖一次。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Only the address of a picture came, and nothing is fetched: save it, then open the file.</source>
        <translation>只收到图片的网址，软件不会自行联网下载：请先保存图片，再打开文件。</translation>
    </message>
</context>
<context>
    <name>DutyCommands</name>
    <message>
        <source>Deleting {name}</source>
        <translation>正在删除 {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Deleting old pictures of people</source>
        <translation>正在删除过期的人像图片</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of people, kept for more than {days} days, were deleted.</source>
        <translation>
            <numerusform>已删除超过 {days} 天的人像图片 %n 张。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffectFiles</name>
    <message>
        <source>Pictures ({suffixes})</source>
        <translation>图片 ({suffixes})</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>图片 (*.png *.jpg)</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip 文件 (*.zip)</translation>
    </message>
    <message>
        <source>Save the reproduction bundle</source>
        <translation>保存复现包</translation>
    </message>
    <message>
        <source>Without the AI label</source>
        <translation>不显示 AI 标识</translation>
    </message>
    <message>
        <source>You save a result without the visible AI label.</source>
        <translation>将保存一张不带可见 AI 标识的结果图。</translation>
    </message>
    <message>
        <source>I take this duty on</source>
        <translation>我承担此义务</translation>
    </message>
    <message>
        <source>The duty to label it before anybody sees it is then yours (Labelling Measures, Art. 9). Its metadata still says that AI made it. Each such result is written down, and kept for at least 180 days (fusion-desk unlabelled shows them).</source>
        <translation>此后由您承担在对外展示前添加标识的义务（《标识办法》第九条）。元数据中仍注明由 AI 生成。每张这样的结果都会登记，并至少保存 180 天（fusion-desk unlabelled 可查看）。</translation>
    </message>
</context>
<context>
    <name>EffectMode</name>
    <message>
        <source>Saving the result</source>
        <translation>正在保存结果</translation>
    </message>
    <message>
        <source>Fusing in the cloud</source>
        <translation>云端融合中</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
</context>
<context>
    <name>EffectPage</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Request inspector</source>
        <translation>请求检查器</translation>
    </message>
    <message>
        <source>Result or request</source>
        <translation>结果或请求</translation>
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
        <source>Choose a logo</source>
        <translation>选择标识图</translation>
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
        <source>Put a photo on the shelf</source>
        <translation>把照片加入用户图库</translation>
    </message>
    <message>
        <source>Template and photos</source>
        <translation>模板与用户图</translation>
    </message>
    <message>
        <source>Engine and settings</source>
        <translation>引擎与设置</translation>
    </message>
    <message>
        <source>Without its visible label a result is saved first, where the duty is taken on; then dragged.</source>
        <translation>无显式标识的结果须先保存并承担标识义务，之后才能拖出。</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were left out: no face of the template was free.</source>
        <translation>
            <numerusform>有 %n 张照片未使用：模板图没有空余的人脸。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffectTests</name>
    <message>
        <source>Opening the material</source>
        <translation>正在打开素材</translation>
    </message>
    <message>
        <source>{name} is not in the workspace that is open: the result was not kept.</source>
        <translation>{name} 不在当前打开的工作区中：结果未保存。</translation>
    </message>
    <message>
        <source>The result is kept with {name}.</source>
        <translation>结果已保存到 {name}。</translation>
    </message>
    <message>
        <source>Keep a test result</source>
        <translation>保存测试结果</translation>
    </message>
</context>
<context>
    <name>EmptyWorkspace</name>
    <message>
        <source>No workspace is open</source>
        <translation>尚未打开工作区</translation>
    </message>
    <message>
        <source>A workspace keeps what the console does not tell, safely on this computer:</source>
        <translation>工作区把控制台不提供的信息安全地保存在本机：</translation>
    </message>
    <message>
        <source>•  Activities and materials, every version of each picture and how it was made</source>
        <translation>•  活动与素材：每张图片的每个版本及其制作方式</translation>
    </message>
    <message>
        <source>•  Where each material stands in the review, and what is due</source>
        <translation>•  每个素材的审核进度与待办提醒</translation>
    </message>
    <message>
        <source>•  Slots used and left, calls used this month</source>
        <translation>•  素材额度与本月调用量</translation>
    </message>
    <message>
        <source>•  Rights and copyright proofs, and packages ready for the upload</source>
        <translation>•  版权与肖像授权、版权证明和送审包</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Open an exported one…</source>
        <translation>打开导出的工作区…</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>最近使用的工作区</translation>
    </message>
</context>
<context>
    <name>EngineCard</name>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>The site chosen in the settings does not offer this call.</source>
        <translation>设置中所选站点不提供此接口。</translation>
    </message>
</context>
<context>
    <name>Engines</name>
    <message>
        <source>Local preview</source>
        <translation>本地预览</translation>
    </message>
    <message>
        <source>Made on this computer: no keys, no network, no cost. The cloud may look different.</source>
        <translation>在本机生成：无需密钥、网络和费用。云端效果可能不同。</translation>
    </message>
    <message>
        <source>Cloud · FuseFace</source>
        <translation>云端 · FuseFace</translation>
    </message>
    <message>
        <source>For a material that is in the console and has passed its review.</source>
        <translation>用于控制台中已通过审核的素材。</translation>
    </message>
    <message>
        <source>Cloud · FuseFaceUltra</source>
        <translation>云端 · FuseFaceUltra</translation>
    </message>
    <message>
        <source>The template is sent along: no material and no review needed, up to 8K.</source>
        <translation>模板图随请求发送：无需素材和审核，最高 8K。</translation>
    </message>
    <message>
        <source>Cloud · Ultra {model}</source>
        <translation>云端 · Ultra {model}</translation>
    </message>
    <message>
        <source>Own model</source>
        <translation>自备模型</translation>
    </message>
    <message>
        <source>Made on this computer by a model file of your own, chosen in the settings.</source>
        <translation>在本机用您自备的模型文件生成，模型在设置中选择。</translation>
    </message>
</context>
<context>
    <name>ErasureDialog</name>
    <message>
        <source>Deleted: {name}</source>
        <translation>已删除：{name}</translation>
    </message>
    <message>
        <source>Everything that the program could delete is gone; a search through its folders has confirmed it.</source>
        <translation>程序能够删除的内容均已删除，并已通过搜索其文件夹确认。</translation>
    </message>
    <message>
        <source>Something that should have gone is still there. See below, then delete again.</source>
        <translation>仍有本应删除的内容。请查看下方说明后再次删除。</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>More</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Nothing was there.</source>
        <translation>没有找到相关内容。</translation>
    </message>
    <message>
        <source>Nothing is left.</source>
        <translation>没有留存内容。</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <source>The features of face {label} in {name} cannot be read.</source>
        <translation>{name} 中人脸 {label} 的五官无法识别。</translation>
    </message>
    <message>
        <source>It is turned too far to the side, covered, or too small. Use a picture that shows the whole face, or, of a drawn one, put the points where they belong, in Prepare.</source>
        <translation>它侧转过大、被遮挡或太小。请换用能看清整张脸的图片；若是手绘人脸，请在“素材制作”中把五官点拖到正确位置。</translation>
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
        <source>Content Credentials cannot be made or checked here.</source>
        <translation>此处无法制作或校验内容凭证。</translation>
    </message>
    <message>
        <source>Install the program with its extra c2pa.</source>
        <translation>请安装带 c2pa 附加组件的程序。</translation>
    </message>
    <message>
        <source>{name} cannot be signed.</source>
        <translation>无法签名 {name}。</translation>
    </message>
    <message>
        <source>Check that the certificate holds today, comes with those that vouch for it, and is the key&apos;s.</source>
        <translation>请检查证书当前有效、附带其上级证书，且与密钥匹配。</translation>
    </message>
    <message>
        <source>{name} does not pass the check of its AI label, and is not signed.</source>
        <translation>{name} 未通过标识检查，因此未签名。</translation>
    </message>
    <message>
        <source>Sign results as this program saved them.</source>
        <translation>请对本程序保存的结果签名。</translation>
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
        <source>The keys are too long for the keyring of this computer.</source>
        <translation>密钥过长，本机的密钥环存不下。</translation>
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
        <source>These can be read: {formats}.</source>
        <translation>可以读取：{formats}。</translation>
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
    <message>
        <source>{picture}: {text}</source>
        <translation>{picture}：{text}</translation>
    </message>
    <message>
        <source>There are no cloud keys yet.</source>
        <translation>尚未设置云端密钥。</translation>
    </message>
    <message>
        <source>The site of this account does not offer this call.</source>
        <translation>此账号所在站点不提供该接口。</translation>
    </message>
    <message>
        <source>The call was not made: the service would refuse it.</source>
        <translation>未发送：服务会拒绝此请求。</translation>
    </message>
    <message>
        <source>The service answered with an error.</source>
        <translation>服务返回了错误。</translation>
    </message>
    <message>
        <source>The service could not be reached.</source>
        <translation>无法连接服务。</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>服务未及时应答。</translation>
    </message>
    <message>
        <source>The connection to the service could not be made secure.</source>
        <translation>无法与服务建立安全连接。</translation>
    </message>
    <message>
        <source>The proxy did not let the call through.</source>
        <translation>代理未放行此调用。</translation>
    </message>
    <message>
        <source>The answer is not one that the service gives.</source>
        <translation>收到的应答并非来自该服务。</translation>
    </message>
    <message>
        <source>The fused picture could not be fetched.</source>
        <translation>无法取得融合结果图。</translation>
    </message>
    <message>
        <source>Save SecretId and SecretKey in the settings.</source>
        <translation>请在设置中保存 SecretId 和 SecretKey。</translation>
    </message>
    <message>
        <source>Choose another engine, or the other site in the settings.</source>
        <translation>请选择其他引擎，或在设置中更换站点。</translation>
    </message>
    <message>
        <source>Change what is named, then try again. Nothing was charged.</source>
        <translation>请修改所指出的内容后重试。未产生费用。</translation>
    </message>
    <message>
        <source>Look up its code, and keep the RequestId.</source>
        <translation>请查阅错误码，并保留 RequestId。</translation>
    </message>
    <message>
        <source>Check the network of this computer, then try again.</source>
        <translation>请检查本机网络后重试。</translation>
    </message>
    <message>
        <source>Wait a little before trying again; the call may be charged.</source>
        <translation>请稍后再试；本次调用可能计费。</translation>
    </message>
    <message>
        <source>Check the clock, the proxy and the certificates of this computer.</source>
        <translation>请检查本机的时钟、代理和证书。</translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer.</source>
        <translation>请检查本机的代理设置。</translation>
    </message>
    <message>
        <source>Check the endpoint in the settings, and for a proxy on the way.</source>
        <translation>请检查设置中的接入点，以及途中是否有代理。</translation>
    </message>
    <message>
        <source>Try again; the call was charged if the service made a picture.</source>
        <translation>请重试；若服务已生成图片，则本次调用已计费。</translation>
    </message>
    <message>
        <source>Use a clear, frontal head shot. You can also send this one all the same; then the call is charged.</source>
        <translation>请上传清晰的正面大头照。也可仍然发送此图，但会计费。</translation>
    </message>
    <message>
        <source>Tick “Re-encode photos that would not fit”, or give a JPG or PNG within the limits.</source>
        <translation>请勾选“不符合限制的照片可重新编码”，或换一张符合限制的 JPG 或 PNG 图片。</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} 已损坏。</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of Fusion Desk.</source>
        <translation>{name} 由更新版本的 Fusion Desk 写入。</translation>
    </message>
    <message>
        <source>{name} was not made by Fusion Desk.</source>
        <translation>{name} 不是由 Fusion Desk 创建的。</translation>
    </message>
    <message>
        <source>{name} can be read only, not changed.</source>
        <translation>{name} 只能读取，不能修改。</translation>
    </message>
    <message>
        <source>{name} is in use by another program.</source>
        <translation>{name} 正被其他程序使用。</translation>
    </message>
    <message>
        <source>{name} cannot be used now.</source>
        <translation>{name} 目前无法使用。</translation>
    </message>
    <message>
        <source>{name} is missing from the workspace.</source>
        <translation>工作区中缺少 {name}。</translation>
    </message>
    <message>
        <source>{name} in the workspace is not what was put there.</source>
        <translation>工作区中的 {name} 与存入时不一致。</translation>
    </message>
    <message>
        <source>The archive {name} is damaged.</source>
        <translation>归档 {name} 已损坏。</translation>
    </message>
    <message>
        <source>The archive {name} would unpack to too many bytes.</source>
        <translation>归档 {name} 解压后过大。</translation>
    </message>
    <message>
        <source>It was left as it is. Bring back the newest backup beside it, or an exported archive.</source>
        <translation>已保持原样。请恢复旁边最新的备份，或导入已导出的归档。</translation>
    </message>
    <message>
        <source>Update Fusion Desk to open it.</source>
        <translation>请更新 Fusion Desk 后再打开。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>Check the permissions of its folder, or choose another one.</source>
        <translation>请检查其文件夹的权限，或另选一个。</translation>
    </message>
    <message>
        <source>Close the other window and try again.</source>
        <translation>请关闭另一个窗口后重试。</translation>
    </message>
    <message>
        <source>Check that its disk is connected and has room, then retry.</source>
        <translation>请确认其磁盘已连接且有空间，然后重试。</translation>
    </message>
    <message>
        <source>Add the picture to the workspace again.</source>
        <translation>请把图片重新加入工作区。</translation>
    </message>
    <message>
        <source>Export or copy the archive again.</source>
        <translation>请重新导出或复制归档。</translation>
    </message>
    <message>
        <source>Check where it comes from; it was not unpacked.</source>
        <translation>请核实其来源；未解压。</translation>
    </message>
    <message>
        <source>The program ended while this call was under way.</source>
        <translation>该调用进行过程中程序已退出。</translation>
    </message>
    <message>
        <source>It may have been charged: look into the bill before you make it again.</source>
        <translation>该次调用可能已计费：再次调用前请先核对账单。</translation>
    </message>
    <message>
        <source>The plan {name} cannot be carried out.</source>
        <translation>测试计划 {name} 无法执行。</translation>
    </message>
    <message>
        <source>Correct the lines that are named, then try again.</source>
        <translation>请修正指出的各行，然后重试。</translation>
    </message>
    <message>
        <source>The plan {name} was changed by another program since it was opened.</source>
        <translation>测试计划 {name} 打开之后被其他程序改过。</translation>
    </message>
    <message>
        <source>Save yours under another name, or open the file anew.</source>
        <translation>请另存为其他名字，或重新打开该文件。</translation>
    </message>
    <message>
        <source>The plan allows no more paid calls.</source>
        <translation>测试计划的付费调用次数已用完。</translation>
    </message>
    <message>
        <source>Raise the budget of the plan, then go on with the run.</source>
        <translation>请提高测试计划的预算，然后继续运行。</translation>
    </message>
    <message>
        <source>Use at most 48 letters, digits and signs of ASCII, without spaces, quotes and backslashes: best the code of your company.</source>
        <translation>请使用不超过 48 个 ASCII 字母、数字和符号，不含空格、引号和反斜杠；最好是本公司的服务提供者编码。</translation>
    </message>
    <message>
        <source>For a user photo there is no consent that holds today.</source>
        <translation>有用户图没有目前有效的同意记录。</translation>
    </message>
    <message>
        <source>Ask the person shown, and write down who agreed, until when and for what; nothing was sent.</source>
        <translation>请征得图中人的单独同意，并记下由谁同意、到何时、用于什么；目前未发送任何内容。</translation>
    </message>
    <message>
        <source>Workers ended unexpectedly, one after the other, over the same work.</source>
        <translation>处理同一项任务时，工作进程接连意外退出。</translation>
    </message>
    <message>
        <source>Check how much memory they have, then try again.</source>
        <translation>请检查其可用内存，然后重试。</translation>
    </message>
    <message>
        <source>This installation cannot use a cluster.</source>
        <translation>当前安装不支持使用集群。</translation>
    </message>
    <message>
        <source>Work on this computer, or install Fusion Desk with its cluster extra.</source>
        <translation>请在本机运行，或安装带有 cluster 扩展的 Fusion Desk。</translation>
    </message>
    <message>
        <source>The cluster cannot be reached.</source>
        <translation>无法连接到集群。</translation>
    </message>
    <message>
        <source>Check its address, and that its scheduler and workers run.</source>
        <translation>请检查地址，并确认调度器和工作进程正在运行。</translation>
    </message>
    <message>
        <source>The cluster runs other versions than this computer.</source>
        <translation>集群与本机的软件版本不一致。</translation>
    </message>
    <message>
        <source>Install the same versions on all its machines.</source>
        <translation>请在集群的所有机器上安装相同的版本。</translation>
    </message>
    <message>
        <source>Use a clear, upright picture in which the whole face can be seen, or draw a face by hand in Prepare.</source>
        <translation>请使用清晰、端正、能看到整张脸的图片，或在“素材制作”中手动框选人脸。</translation>
    </message>
    <message>
        <source>Face {label} in {name} is too blurred.</source>
        <translation>{name} 中的人脸 {label} 过于模糊。</translation>
    </message>
    <message>
        <source>Use a sharper picture: where so blurred a face ends cannot be measured.</source>
        <translation>请换用更清晰的图片：如此模糊的人脸无法测量边界。</translation>
    </message>
    <message>
        <source>Where the eyes of face {label} in {name} are is not known.</source>
        <translation>{name} 中人脸 {label} 的眼睛位置未知。</translation>
    </message>
    <message>
        <source>Put its points where they belong, or turn the picture by hand.</source>
        <translation>请把五官点拖到正确位置，或手动旋转图片。</translation>
    </message>
    <message>
        <source>Only its owner may be able to read it. Save the keys in the keyring instead.</source>
        <translation>该文件只能由其所有者读取。建议改为把密钥存入密钥环。</translation>
    </message>
    <message>
        <source>The file with the keys cannot be used: {name}.</source>
        <translation>密钥文件不能使用：{name}。</translation>
    </message>
    <message>
        <source>No model of your own has been chosen yet.</source>
        <translation>尚未选择自备模型。</translation>
    </message>
    <message>
        <source>Choose its files under Settings, Own model.</source>
        <translation>请在“设置 › 自备模型”中选择模型文件。</translation>
    </message>
    <message>
        <source>Check that it is still there and may be read.</source>
        <translation>请确认文件仍在原处且有读取权限。</translation>
    </message>
    <message>
        <source>Choose ONNX files in the format of ghost, SimSwap or inswapper.</source>
        <translation>请选择 ghost、SimSwap 或 inswapper 格式的 ONNX 文件。</translation>
    </message>
    <message>
        <source>Choose the one it has.</source>
        <translation>请选择它的实际格式。</translation>
    </message>
    <message>
        <source>Read its licence under Settings, Own model, and confirm it there.</source>
        <translation>请在“设置 › 自备模型”中阅读其许可并确认。</translation>
    </message>
    <message>
        <source>Find out why; look at it anew under Settings, Own model.</source>
        <translation>请查明原因，并在“设置 › 自备模型”中重新查看。</translation>
    </message>
    <message>
        <source>Models of your own cannot be run here.</source>
        <translation>本机无法运行自备模型。</translation>
    </message>
    <message>
        <source>Install the program with its extra onnx.</source>
        <translation>请安装本程序的 onnx 附加组件。</translation>
    </message>
    <message>
        <source>The model file {name} cannot be read.</source>
        <translation>无法读取模型文件 {name}。</translation>
    </message>
    <message>
        <source>The model file {name} cannot be used: it has none of the known formats.</source>
        <translation>模型文件 {name} 不可用：不属于已知格式。</translation>
    </message>
    <message>
        <source>{name} may have more than one of the known formats.</source>
        <translation>{name} 可能属于多种已知格式。</translation>
    </message>
    <message>
        <source>Nobody has confirmed yet that {name} may be used.</source>
        <translation>尚未确认可以使用 {name}。</translation>
    </message>
    <message>
        <source>{name} is not the file that was confirmed.</source>
        <translation>{name} 不是当初确认的文件。</translation>
    </message>
    <message>
        <source>The entry in the keyring cannot be understood.</source>
        <translation>密钥环中的条目无法识别。</translation>
    </message>
    <message>
        <source>The settings file cannot be understood.</source>
        <translation>设置文件无法识别。</translation>
    </message>
    <message>
        <source>The producer’s ID cannot be used in the AI label.</source>
        <translation>制作者编号不能写入 AI 标识。</translation>
    </message>
    <message>
        <source>Check the address of the release notice in the settings.</source>
        <translation>请检查设置中发布通知的地址。</translation>
    </message>
    <message>
        <source>Could not find out whether there is a new version.</source>
        <translation>无法得知是否有新版本。</translation>
    </message>
</context>
<context>
    <name>ExpectationDialog</name>
    <message>
        <source>What is expected</source>
        <translation>预期结果</translation>
    </message>
    <message>
        <source>all cells</source>
        <translation>所有单元</translation>
    </message>
    <message>
        <source>photos with a tag</source>
        <translation>带某标签的用户图</translation>
    </message>
    <message>
        <source>a material</source>
        <translation>某个素材</translation>
    </message>
    <message>
        <source>one cell</source>
        <translation>单个单元</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>用户图</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>应得到</translation>
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
    <name>FaceCanvas</name>
    <message>
        <source>Drag to draw a face · drag a face to move it · Del removes it · Esc ends</source>
        <translation>拖动框选人脸 · 拖动人脸框可移动 · Del 移除 · Esc 结束</translation>
    </message>
</context>
<context>
    <name>FaceList</name>
    <message>
        <source>Asking the cloud…</source>
        <translation>云端检测中…</translation>
    </message>
    <message>
        <source>Check the poses in the cloud</source>
        <translation>云端检测姿态</translation>
    </message>
    <message>
        <source>Sends this picture to DetectFace: one call, billed by another product (face recognition)</source>
        <translation>将此图片发送给 DetectFace：调用一次，由另一产品（人脸识别）计费</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Show what is covered</source>
        <translation>显示遮挡位置</translation>
    </message>
    <message>
        <source>Red marks what hides a face: of covered faces always, of any face you point at</source>
        <translation>红色标出遮挡人脸的部位：被遮挡的人脸始终显示，其他人脸在指针指向时显示</translation>
    </message>
    <message>
        <source>No face found. Use a picture with a clear, upright face, or draw one by hand.</source>
        <translation>未检测到人脸。请换用人脸清晰、端正的图片，或手动框选人脸。</translation>
    </message>
    <message>
        <source>Draw faces by hand</source>
        <translation>手动框选人脸</translation>
    </message>
    <message>
        <source>Draw, move, resize or remove face boxes on the picture (F)</source>
        <translation>在图片上框选、移动、缩放或移除人脸框（F）</translation>
    </message>
    <message>
        <source>There is no face here to ask about.</source>
        <translation>这里没有可供检查的人脸。</translation>
    </message>
    <message>
        <source>Waiting for the cloud.</source>
        <translation>正在等待云端的检测结果。</translation>
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
    <message>
        <source>drawn by you</source>
        <translation>手动框选</translation>
    </message>
    <message>
        <source>accepted by you</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>This is no face: take it out</source>
        <translation>这不是人脸：移除</translation>
    </message>
    <message>
        <source>Remove face %1</source>
        <translation>移除人脸 %1</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Let two faces change their photos</source>
        <translation>让两张人脸交换用户图</translation>
    </message>
    <message>
        <source>Swap the photo of {face} with another face</source>
        <translation>把 {face} 的用户图与另一张人脸交换</translation>
    </message>
    <message>
        <source>pose cannot be told</source>
        <translation>姿态无法判断</translation>
    </message>
    <message>
        <source>yaw %1 · pitch %2 · roll %3</source>
        <translation>左右 %1 · 俯仰 %2 · 倾斜 %3</translation>
    </message>
    <message>
        <source>It is the only face that is used: choose another one first.</source>
        <translation>这是唯一使用的人脸：请先选择另一个。</translation>
    </message>
    <message>
        <source>Face {face} of the template</source>
        <translation>模板图的人脸 {face}</translation>
    </message>
    <message>
        <source>Photo for {face}</source>
        <translation>给 {face} 的用户图</translation>
    </message>
</context>
<context>
    <name>FacesCard</name>
    <message>
        <source>Faces and user photos</source>
        <translation>人脸与用户图</translation>
    </message>
    <message>
        <source>Faces or shelf</source>
        <translation>人脸或用户图库</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>用户图库</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>Face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Place in the picture</source>
        <translation>在图中的位置</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>There is no exported picture here.</source>
        <translation>这里没有导出的图片。</translation>
    </message>
    <message>
        <source>Set TemplateFaceID</source>
        <translation>设置 TemplateFaceID</translation>
    </message>
    <message>
        <source>The IDs are in the console: material list, View. Double-click one to enter it.</source>
        <translation>ID 见控制台素材列表的“查看”。双击单元格即可填写。</translation>
    </message>
</context>
<context>
    <name>FileSaving</name>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>passes with warnings</source>
        <translation>通过，有提醒</translation>
    </message>
    <message>
        <source>would be rejected</source>
        <translation>会被驳回</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n 个单元</numerusform>
        </translation>
    </message>
    <message>
        <source>Last first</source>
        <translation>倒序</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>最差优先</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>所有标签</translation>
    </message>
    <message>
        <source>Any material</source>
        <translation>所有素材</translation>
    </message>
    <message>
        <source>Order of the plan</source>
        <translation>计划顺序</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Unrated</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>Only photos with this tag</source>
        <translation>只看带此标签的用户图</translation>
    </message>
    <message>
        <source>Only this material</source>
        <translation>只看此素材</translation>
    </message>
    <message>
        <source>Order of the cells</source>
        <translation>单元排序</translation>
    </message>
    <message>
        <source>There is nothing to compare with: choose a baseline at the top first.</source>
        <translation>没有可对比的对象：请先在顶部选择基线。</translation>
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
        <source>Photo made fit for the service</source>
        <translation>照片已按服务要求处理</translation>
    </message>
    <message>
        <source>Photo not checked</source>
        <translation>照片未检查</translation>
    </message>
    <message>
        <source>No face seen in the photo</source>
        <translation>照片中未发现人脸</translation>
    </message>
    <message>
        <source>Small face in the photo</source>
        <translation>照片中的人脸偏小</translation>
    </message>
    <message>
        <source>Head pose seen by the cloud</source>
        <translation>云端检测的姿态</translation>
    </message>
    <message>
        <source>Face seen by one side only</source>
        <translation>仅一方检测到的人脸</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Call not counted</source>
        <translation>调用未计数</translation>
    </message>
    <message>
        <source>{photo} was encoded anew for the service ({reasons}): {width} × {height} px, {bytes_kb} KB.</source>
        <translation>{photo} 已按服务要求重新编码（{reasons}）：{width} × {height} 像素，{bytes_kb} KB。</translation>
    </message>
    <message>
        <source>{photo} is an address: it was not looked at before sending.</source>
        <translation>{photo} 是网址：发送前未检查。</translation>
    </message>
    <message>
        <source>No face was seen in {photo}; it was sent all the same.</source>
        <translation>{photo} 中未发现人脸，仍已发送。</translation>
    </message>
    <message>
        <source>The face in {photo} is only {width} × {height} px; it was sent all the same.</source>
        <translation>{photo} 中的人脸仅 {width} × {height} 像素，仍已发送。</translation>
    </message>
    <message>
        <source>{face}: the cloud sees yaw {yaw}, pitch {pitch}, roll {roll}.</source>
        <translation>{face}：云端检测为左右 {yaw}、俯仰 {pitch}、倾斜 {roll}。</translation>
    </message>
    <message>
        <source>{face}: the cloud sees yaw {yaw}, pitch {pitch}, roll {roll}; from {warn} on it may hurt.</source>
        <translation>{face}：云端检测为左右 {yaw}、俯仰 {pitch}、倾斜 {roll}；达到 {warn} 可能影响效果。</translation>
    </message>
    <message>
        <source>{face}: the cloud sees yaw {yaw}, pitch {pitch}, roll {roll}; from {limit} on it is too much.</source>
        <translation>{face}：云端检测为左右 {yaw}、俯仰 {pitch}、倾斜 {roll}；达到 {limit} 即过大。</translation>
    </message>
    <message>
        <source>A face was seen {seen_by} only: compare the picture yourself.</source>
        <translation>有人脸仅{seen_by}检测到：请自行核对图片。</translation>
    </message>
    <message>
        <source>The file&apos;s suffix was set to that of its format.</source>
        <translation>文件后缀已改为与其格式一致。</translation>
    </message>
    <message>
        <source>The result is safe, but the call could not be counted: this month&apos;s number is one short.</source>
        <translation>结果已保存，但本次调用未能计数：本月统计少一次。</translation>
    </message>
    <message>
        <source>{face} {yaw} / {pitch} / {roll}</source>
        <translation>{face} {yaw} / {pitch} / {roll}</translation>
    </message>
    <message>
        <source>file format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation>透明</translation>
    </message>
    <message>
        <source>too many pixels</source>
        <translation>像素过大</translation>
    </message>
    <message>
        <source>too many bytes</source>
        <translation>字节过大</translation>
    </message>
    <message>
        <source>by this computer</source>
        <translation>由本机</translation>
    </message>
    <message>
        <source>by the cloud</source>
        <translation>由云端</translation>
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
        <source>{face} is exposed well.</source>
        <translation>{face} 曝光正常。</translation>
    </message>
    <message>
        <source>{face} is sharp.</source>
        <translation>{face} 清晰。</translation>
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
        <source>Unsure faces</source>
        <translation>不确定的人脸</translation>
    </message>
    <message>
        <source>Places that may be a face and are not counted as one: {count}.</source>
        <translation>可能是人脸但未计入的位置：{count} 处。</translation>
    </message>
    <message>
        <source>{count} unsure</source>
        <translation>{count} 处不确定</translation>
    </message>
    <message>
        <source>Faces of your own</source>
        <translation>手动指定的人脸</translation>
    </message>
    <message>
        <source>{face} is a face because you say so. What the program cannot see in it, it does not judge.</source>
        <translation>{face} 由您指定为人脸；程序看不出的内容不作评判。</translation>
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
        <source>Label in the file</source>
        <translation>文件标识</translation>
    </message>
    <message>
        <source>The file the service sent cannot take the AI label in its metadata. It was saved as it came: label it before you pass it on.</source>
        <translation>服务返回的文件无法写入 AI 元数据标识，已按原样保存：传播前请自行添加标识。</translation>
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
        <translation>左右 {yaw}  俯仰 {pitch}  倾斜 {roll}</translation>
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
    <message>
        <source>Covered on {face}: {covered}. The effect may suffer.</source>
        <translation>{face} 被遮挡：{covered}。融合效果可能受影响。</translation>
    </message>
    <message>
        <source>Too much of {face} is covered: {covered}. Use a picture that shows its features.</source>
        <translation>{face} 遮挡过多：{covered}。请换用五官清晰可见的图片。</translation>
    </message>
    <message>
        <source>left eye</source>
        <translation>左眼</translation>
    </message>
    <message>
        <source>right eye</source>
        <translation>右眼</translation>
    </message>
    <message>
        <source>nose</source>
        <translation>鼻子</translation>
    </message>
    <message>
        <source>mouth</source>
        <translation>嘴巴</translation>
    </message>
    <message>
        <source>chin</source>
        <translation>下巴</translation>
    </message>
    <message>
        <source>brows</source>
        <translation>眉毛</translation>
    </message>
    <message>
        <source>forehead</source>
        <translation>额头</translation>
    </message>
    <message>
        <source>Features in sight</source>
        <translation>五官遮挡</translation>
    </message>
    <message>
        <source>Eyes, nose, mouth and chin of {face} can be seen.</source>
        <translation>{face} 的眼、鼻、嘴和下巴清晰可见。</translation>
    </message>
    <message>
        <source>Possibly covered on {face}: {possibly}. Hair and glasses seldom matter. Point at the face to see where.</source>
        <translation>{face} 可能被遮挡：{possibly}。头发和眼镜通常没有影响；将指针移到人脸上可查看位置。</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>文件损坏</translation>
    </message>
    <message>
        <source>The file looks damaged inside: look closely before you use it.</source>
        <translation>文件内部可能已损坏：使用前请仔细查看。</translation>
    </message>
    <message>
        <source>The picture is damaged inside: copy or export it again.</source>
        <translation>图片内部已损坏：请重新复制或导出。</translation>
    </message>
    <message>
        <source>The picture may be damaged from row {row} of {rows} on: look closely before you use it.</source>
        <translation>图片从第 {row} 行（共 {rows} 行）起可能已损坏：使用前请仔细查看。</translation>
    </message>
    <message>
        <source>The picture is damaged from row {row} of {rows} on: copy or export it again.</source>
        <translation>图片从第 {row} 行（共 {rows} 行）起已损坏：请重新复制或导出。</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>End of file</source>
        <translation>文件结尾</translation>
    </message>
    <message>
        <source>The file lacks its last two bytes; every pixel is there.</source>
        <translation>文件缺少最后两个字节；所有像素都完整。</translation>
    </message>
    <message>
        <source>Tencent Cloud</source>
        <translation>腾讯云</translation>
    </message>
    <message>
        <source>Alibaba Cloud</source>
        <translation>阿里云</translation>
    </message>
    <message>
        <source>Volcengine</source>
        <translation>火山引擎</translation>
    </message>
    <message>
        <source>Neither side is shorter than {least} px.</source>
        <translation>两边都不短于 {least} 像素。</translation>
    </message>
    <message>
        <source>A side is shorter than {least} px: use a larger picture.</source>
        <translation>有一边短于 {least} 像素：请换一张更大的图片。</translation>
    </message>
    <message>
        <source>≥ {least} px</source>
        <translation>≥ {least} 像素</translation>
    </message>
    <message>
        <source>No face is used: {least} at least is needed.</source>
        <translation>没有使用人脸：至少需要 {least} 张。</translation>
    </message>
    <message>
        <source>≥ {least}</source>
        <translation>≥ {least}</translation>
    </message>
    <message>
        <source>{face} is turned further than advised: the effect may suffer.</source>
        <translation>{face} 的角度超出建议范围：可能影响融合效果。</translation>
    </message>
    <message>
        <source>yaw ≤ {max_yaw}, pitch ≤ {max_pitch}, roll ≤ {max_roll}</source>
        <translation>左右 ≤ {max_yaw}，俯仰 ≤ {max_pitch}，倾斜 ≤ {max_roll}</translation>
    </message>
    <message>
        <source>{face} is smaller than {least} px: the effect may suffer.</source>
        <translation>{face} 小于 {least} 像素：可能影响融合效果。</translation>
    </message>
    <message>
        <source>≥ {least} × {least} px</source>
        <translation>≥ {least} × {least} 像素</translation>
    </message>
    <message>
        <source>Share of the face</source>
        <translation>人脸占比</translation>
    </message>
    <message>
        <source>{face} leaves enough of the picture around it.</source>
        <translation>{face} 周围留有足够的画面。</translation>
    </message>
    <message>
        <source>{face} takes {share} of the picture: more than {limit} is advised against.</source>
        <translation>{face} 占画面的 {share}：建议不超过 {limit}。</translation>
    </message>
    <message>
        <source>{share}</source>
        <translation>{share}</translation>
    </message>
    <message>
        <source>One side of {face} is much darker than the other.</source>
        <translation>{face} 的一侧比另一侧暗得多。</translation>
    </message>
    <message>
        <source>{face} is too dark, too bright, or has lost detail: brightness {brightness}, black or burnt out {clipped}, in deep shadow {underexposed}, glaring {overexposed}.</source>
        <translation>{face} 过暗、过亮或丢失了细节：亮度 {brightness}，死黑或过曝 {clipped}，深阴影 {underexposed}，强高光 {overexposed}。</translation>
    </message>
    <message>
        <source>{brightness}</source>
        <translation>{brightness}</translation>
    </message>
    <message>
        <source>{dark} to {bright}</source>
        <translation>{dark} 至 {bright}</translation>
    </message>
    <message>
        <source>{face} is blurred or enlarged: it holds the detail of a face of {detail} px. Use a sharper picture.</source>
        <translation>{face} 模糊或被放大过：细节只相当于 {detail} 像素的人脸。请换一张更清晰的图片。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪点</translation>
    </message>
    <message>
        <source>{face} shows little grain.</source>
        <translation>{face} 噪点很少。</translation>
    </message>
    <message>
        <source>{face} is grainy: use a picture taken in more light.</source>
        <translation>{face} 噪点明显：请换一张光线更充足的图片。</translation>
    </message>
    <message>
        <source>{noise}</source>
        <translation>{noise}</translation>
    </message>
    <message>
        <source>≤ {limit} of 255</source>
        <translation>≤ {limit}（共 255 级）</translation>
    </message>
    <message>
        <source>JPEG blocks</source>
        <translation>JPEG 块效应</translation>
    </message>
    <message>
        <source>No JPEG blocks show in {face}.</source>
        <translation>{face} 看不到 JPEG 块效应。</translation>
    </message>
    <message>
        <source>{face} shows JPEG blocks as of quality {looks_like}: saving it better now does not mend that. Use the original picture.</source>
        <translation>{face} 有明显的 JPEG 块效应，相当于质量 {looks_like}：现在提高保存质量也无法补救，请使用原图。</translation>
    </message>
    <message>
        <source>{blocks}</source>
        <translation>{blocks}</translation>
    </message>
    <message>
        <source>Natural colour</source>
        <translation>自然色彩</translation>
    </message>
    <message>
        <source>The colours of {face} are natural.</source>
        <translation>{face} 的色彩自然。</translation>
    </message>
    <message>
        <source>{face} has a colour cast: correct the white balance.</source>
        <translation>{face} 偏色：请校正白平衡。</translation>
    </message>
    <message>
        <source>{cast}</source>
        <translation>{cast}</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>色调层次</translation>
    </message>
    <message>
        <source>The tones of {face} are smooth and full.</source>
        <translation>{face} 的色调平滑、层次丰富。</translation>
    </message>
    <message>
        <source>The tones of {face} are posterised, flat or harsh: shades used {shades}, range {range}, contrast {contrast}.</source>
        <translation>{face} 的色调出现断层、过平或反差过强：使用色阶 {shades}，范围 {range}，对比度 {contrast}。</translation>
    </message>
    <message>
        <source>{shades}</source>
        <translation>{shades}</translation>
    </message>
    <message>
        <source>≥ {min_shades}</source>
        <translation>≥ {min_shades}</translation>
    </message>
    <message>
        <source>Alibaba Cloud: {section}</source>
        <translation>阿里云：{section}</translation>
    </message>
    <message>
        <source>Volcengine: {section}</source>
        <translation>火山引擎：{section}</translation>
    </message>
    <message>
        <source>Logo left out</source>
        <translation>未加标识图</translation>
    </message>
    <message>
        <source>The service draws a logo or the label&apos;s words, and a logo alone is no label: it draws the words. If the logo holds them, say so below “Label and metadata”.</source>
        <translation>服务只能绘制标识图或标识文字之一，而仅有标识图不算标识，因此绘制文字。如果标识图中已含标识文字，请在“标识与元数据”中勾选。</translation>
    </message>
    <message>
        <source>Made by AI</source>
        <translation>AI 生成</translation>
    </message>
    <message>
        <source>The file says that AI made the picture. That is carried on into what is made of it.</source>
        <translation>文件标明此图由 AI 生成合成；该标识会保留到由它制作的图片中。</translation>
    </message>
    <message>
        <source>The file has Content Credentials (C2PA). They hold for its own bytes only; what is made of it says that they were there.</source>
        <translation>文件带有内容凭证（C2PA）。凭证只对原文件有效；由它制作的图片会注明原图带有凭证。</translation>
    </message>
    <message>
        <source>Not known yet: no file was made.</source>
        <translation>尚不知道：没有生成文件。</translation>
    </message>
    <message>
        <source>{face} has {smallest} of its own size free on the tightest side ({side}). The FAQ&apos;s example asks for {limit}, its wording for {target}.</source>
        <translation>{face} 最窄的一侧（{side}）留有自身边长的 {smallest}。官方文档的示例要求 {limit}，文字表述要求 {target}。</translation>
    </message>
    <message>
        <source>{face} keeps the {limit} that the FAQ&apos;s example asks for, but on one side ({side}: {smallest}) not the {wanted} that you chose.</source>
        <translation>{face} 已满足官方示例要求的 {limit}，但{side}只有 {smallest}，没有达到您选择的 {wanted}。</translation>
    </message>
    <message>
        <source>{face} has {smallest} of its own size free on one side ({side}), less than the {limit} that the FAQ&apos;s example asks for.</source>
        <translation>{face} 的{side}只留有自身边长的 {smallest}，少于官方示例要求的 {limit}。</translation>
    </message>
    <message>
        <source>{face} has {smallest} of its own size free on one side ({side}); the FAQ&apos;s example asks for {limit} on every side.</source>
        <translation>{face} 的{side}只留有自身边长的 {smallest}；官方示例要求每侧至少 {limit}。</translation>
    </message>
    <message>
        <source>≥ {limit}, better {target}</source>
        <translation>≥ {limit}，最好 {target}</translation>
    </message>
    <message>
        <source>{face} is too near to {limit} to tell on which side: yaw {yaw} ± {yaw_error}, pitch {pitch} ± {pitch_error}.</source>
        <translation>{face} 接近 {limit} 上限，无法确定是否超出：左右 {yaw} ± {yaw_error}，俯仰 {pitch} ± {pitch_error}。</translation>
    </message>
    <message>
        <source>Whether the eyes of {face} are open cannot be told: they are too small, covered or narrow.</source>
        <translation>无法判断 {face} 是否睁眼：眼睛过小、被遮挡或眯得太细。</translation>
    </message>
    <message>
        <source>Whether the mouth of {face} is open cannot be told: it is too small or covered.</source>
        <translation>无法判断 {face} 是否张嘴：嘴部过小或被遮挡。</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Confidence: {confidence}</source>
        <translation>置信度：{confidence}</translation>
    </message>
    <message>
        <source>How good this preview will be</source>
        <translation>预览效果预估</translation>
    </message>
    <message>
        <source>This preview of {face} will hardly be good: try another photo, or the cloud.</source>
        <translation>{face} 的预览效果可能不佳：请换一张照片，或使用云端融合。</translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation>{score} 分（满分 100）</translation>
    </message>
    <message>
        <source>Covered features</source>
        <translation>五官被遮挡</translation>
    </message>
    <message>
        <source>Eyes, nose or mouth of the photo for {face} are covered: choose one that shows them.</source>
        <translation>用于 {face} 的照片中，眼、鼻或口被遮挡：请选择五官完整可见的照片。</translation>
    </message>
    <message>
        <source>{measured}</source>
        <translation>{measured}</translation>
    </message>
    <message>
        <source>Different expressions</source>
        <translation>表情不同</translation>
    </message>
    <message>
        <source>Darker template</source>
        <translation>素材较暗</translation>
    </message>
    <message>
        <source>The template face {face} is much darker than the photo: choose a photo in softer light.</source>
        <translation>素材人脸 {face} 比照片暗得多：请选择光线柔和的照片。</translation>
    </message>
    <message>
        <source>Beard on one side only</source>
        <translation>仅一方有胡须</translation>
    </message>
    <message>
        <source>Covered eyebrows</source>
        <translation>眉毛被遮挡</translation>
    </message>
    <message>
        <source>Hair or rims cover the eyebrows of the photo for {face}: choose one that shows them.</source>
        <translation>用于 {face} 的照片中，眉毛被头发或镜框遮挡：请选择眉毛可见的照片。</translation>
    </message>
    <message>
        <source>Light from one side</source>
        <translation>侧光</translation>
    </message>
    <message>
        <source>The photo for {face} is lit from one side: choose one in even light.</source>
        <translation>用于 {face} 的照片光线来自一侧：请选择光线均匀的照片。</translation>
    </message>
    <message>
        <source>Shadow below the nose</source>
        <translation>鼻下有阴影</translation>
    </message>
    <message>
        <source>A dark shadow below the nose in the photo for {face} will show: choose one in softer light.</source>
        <translation>用于 {face} 的照片鼻下有较深的阴影，会显露出来：请选择光线更柔和的照片。</translation>
    </message>
    <message>
        <source>Blurred photo</source>
        <translation>照片模糊</translation>
    </message>
    <message>
        <source>The photo for {face} is blurred: choose a sharp one.</source>
        <translation>用于 {face} 的照片模糊：请选择清晰的照片。</translation>
    </message>
    <message>
        <source>Small photo face</source>
        <translation>照片人脸过小</translation>
    </message>
    <message>
        <source>The face in the photo for {face} must be enlarged {measured} times: choose a larger one.</source>
        <translation>用于 {face} 的照片中人脸须放大 {measured} 倍：请选择人脸更大的照片。</translation>
    </message>
    <message>
        <source>Whole face</source>
        <translation>人脸完整</translation>
    </message>
    <message>
        <source>All of {face} is in the picture.</source>
        <translation>{face} 完整地在图片内。</translation>
    </message>
    <message>
        <source>{outside} of {face} lies outside the picture; padding does not bring it back.</source>
        <translation>{face} 有 {outside} 在图片之外，填充无法补回。</translation>
    </message>
    <message>
        <source>{outside} of {face} lies outside the picture, and padding does not bring it back: use a picture that shows the whole face.</source>
        <translation>{face} 有 {outside} 在图片之外，填充无法补回：请换用露出整张脸的图片。</translation>
    </message>
    <message>
        <source>{outside} outside</source>
        <translation>{outside} 在图片外</translation>
    </message>
    <message>
        <source>&lt; {limit}</source>
        <translation>&lt; {limit}</translation>
    </message>
    <message>
        <source>The camera says that the colours are not sRGB, and not which they are (often Adobe RGB): check them.</source>
        <translation>相机注明颜色不是 sRGB，但没有说明是哪种（通常是 Adobe RGB）：请检查颜色。</translation>
    </message>
    <message>
        <source>Written as JPG: as PNG it would have lost colours to come below {limit} bytes.</source>
        <translation>已保存为 JPG：若保存为 PNG，要小于 {limit} 字节就会损失颜色。</translation>
    </message>
    <message>
        <source>Whether {face} shows its teeth cannot be told: the mouth is too small or covered.</source>
        <translation>无法判断 {face} 是否露齿：嘴部过小或被遮挡。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复图片</translation>
    </message>
    <message>
        <source>The same file as {name}.</source>
        <translation>与 {name} 是同一个文件。</translation>
    </message>
    <message>
        <source>Looks the same as {name}.</source>
        <translation>与 {name} 看起来相同。</translation>
    </message>
    <message>
        <source>{bits} of 64 differ</source>
        <translation>64 位中有 {bits} 位不同</translation>
    </message>
    <message>
        <source>Which way {face} looks cannot be told: nobody could read the features of a face given by hand.</source>
        <translation>无法判断 {face} 的朝向：手动标出的人脸未能读出五官。</translation>
    </message>
    <message>
        <source>{face} was saved at a quality of about {looks_like} before, and then again at {own_quality}: the file is larger, the blocks are still there. Use the original picture.</source>
        <translation>{face} 曾以约 {looks_like} 的质量保存，后又以 {own_quality} 重新保存：文件变大了，块效应仍在。请使用原图。</translation>
    </message>
    <message>
        <source>Pixels, format and bytes</source>
        <translation>像素、格式与大小</translation>
    </message>
    <message>
        <source>Written as {chosen}: of all that fits it looks most like the crop. Others: {others}.</source>
        <translation>已写为 {chosen}：在符合限制的做法中与裁剪画面最接近。其他做法：{others}。</translation>
    </message>
    <message>
        <source>Free slots</source>
        <translation>可用素材额度</translation>
    </message>
    <message>
        <source>Uploading takes {needed} slots and {left} are free: delete materials, or buy more slots.</source>
        <translation>本次上传需要 {needed} 个素材额度，剩余 {left} 个：请删除部分素材或购买素材额度。</translation>
    </message>
    <message>
        <source>Format and size of template pictures</source>
        <translation>素材图片格式和大小要求？</translation>
    </message>
    <message>
        <source>How templates are to be cropped</source>
        <translation>裁剪素材图片的要求？</translation>
    </message>
    <message>
        <source>Quality and pose of faces</source>
        <translation>对人脸质量和姿态的要求？</translation>
    </message>
    <message>
        <source>What counts as a side face</source>
        <translation>如何判断侧脸图片？</translation>
    </message>
    <message>
        <source>Fusing several faces</source>
        <translation>支持多脸融合吗？</translation>
    </message>
    <message>
        <source>Which templates need a copyright proof</source>
        <translation>哪些素材需要提供版权证明？</translation>
    </message>
    <message>
        <source>Adding a face fusion template · limits of the input</source>
        <translation>图像人脸融合模板增加 · 输入限制</translation>
    </message>
    <message>
        <source>Adding a face fusion template · advice on quality</source>
        <translation>图像人脸融合模板增加 · 图像质量建议</translation>
    </message>
    <message>
        <source>FaceSwap · what a template must be</source>
        <translation>FaceSwap · 模版要求</translation>
    </message>
    <message>
        <source>Nothing known stands in the way of a good preview of {face}.</source>
        <translation>{face} 的预览没有发现不利因素。</translation>
    </message>
    <message>
        <source>Faces left out</source>
        <translation>未使用的人脸</translation>
    </message>
    <message>
        <source>Not used of all faces: {count}. Used are at most {most}, those of more than {least} pixels, sharp ones first.</source>
        <translation>有 {count} 张人脸未使用：最多使用 {most} 张，只用大于 {least} 像素的，清晰的优先。</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>{count} 张未使用</translation>
    </message>
    <message>
        <source>{face}: one of template and photo smiles or opens the mouth, the other does not. Choose a photo with a similar expression.</source>
        <translation>{face} 的模板图与用户图一方微笑或张嘴、另一方没有：请选择表情相近的照片。</translation>
    </message>
    <message>
        <source>{face}: only one of template and photo has a beard; the lower face may stay the template&apos;s and be less like. Choose another photo.</source>
        <translation>{face} 的模板图与用户图中只有一方有胡须：下半部脸可能保留模板的样子，相似度会降低。请换一张照片。</translation>
    </message>
    <message>
        <source>{worst} hidden</source>
        <translation>遮挡 {worst}</translation>
    </message>
    <message>
        <source>{feature} &lt; {feature_limit}</source>
        <translation>{feature} &lt; {feature_limit}</translation>
    </message>
</context>
<context>
    <name>Fixes</name>
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
    <message>
        <source>Crop with the full margin</source>
        <translation>按完整边距裁剪</translation>
    </message>
    <message>
        <source>Centre the face</source>
        <translation>将人脸居中</translation>
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
    <message>
        <source>{factor} × face</source>
        <translation>人脸的 {factor} 倍</translation>
    </message>
    <message>
        <source>Automatic: {target} ×, at least {least} ×</source>
        <translation>自动：{target} 倍，至少 {least} 倍</translation>
    </message>
    <message>
        <source>Exact minimum: {least} ×</source>
        <translation>正好最低要求：{least} 倍</translation>
    </message>
    <message>
        <source>Notify me when a long job ends in the background</source>
        <translation>长任务在后台结束时通知我</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>No baseline</source>
        <translation>无基线</translation>
    </message>
    <message>
        <source>Another run…</source>
        <translation>其他运行…</translation>
    </message>
    <message>
        <source>Add photos, materials and settings.</source>
        <translation>请添加用户图、素材和设置。</translation>
    </message>
    <message>
        <source>local free</source>
        <translation>本地免费</translation>
    </message>
    <message>
        <source>, {left} free left</source>
        <translation>，剩余免费 {left} 次</translation>
    </message>
    <message numerus="yes">
        <source>cloud %n call(s)</source>
        <translation>
            <numerusform>云端 %n 次调用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) over the budget</source>
        <translation>
            <numerusform>%n 个单元超出预算</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) without consent</source>
        <translation>
            <numerusform>%n 张用户图无同意记录</numerusform>
        </translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>约 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n 个单元</numerusform>
        </translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Baseline: the run that this one is compared with</source>
        <translation>基线：与之对比的运行</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>“{command}” is in the workspace&apos;s menu: choose an activity or a material first.</source>
        <translation>“{command}”在工作区菜单里：请先选中一个活动或素材。</translation>
    </message>
    <message>
        <source>“{place}” stands beside an open picture.</source>
        <translation>打开图片后，“{place}”会显示在图片旁边。</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>The report was saved as {path}. Nothing was sent.</source>
        <translation>报告已保存为 {path}。没有发送任何内容。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>显示文件夹</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>A question, a word, or an error code</source>
        <translation>输入问题、词语或错误码</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer or other words, or the error code alone.</source>
        <translation>没有找到。请减少或换用词语，或只输入错误码。</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>出处：{source}</translation>
    </message>
    <message>
        <source>Show me: {place}</source>
        <translation>带我去：{place}</translation>
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
    <message>
        <source>Without the AI label</source>
        <translation>未加 AI 标识</translation>
    </message>
    <message>
        <source>Logo {name} at {place}</source>
        <translation>标识图 {name}，位置 {place}</translation>
    </message>
    <message>
        <source>Producer ID {id}</source>
        <translation>制作者编号 {id}</translation>
    </message>
    <message>
        <source>RequestId {id}</source>
        <translation>RequestId {id}</translation>
    </message>
    <message>
        <source>Its address works until {time}</source>
        <translation>结果网址有效至 {time}</translation>
    </message>
    <message>
        <source>Choose two runs first: Ctrl+click the second one.</source>
        <translation>请先选两次结果：按住 Ctrl 点击第二个。</translation>
    </message>
    <message>
        <source>Note on run {number}</source>
        <translation>第 {number} 次的备注</translation>
    </message>
    <message>
        <source>What do you think of it?</source>
        <translation>您觉得效果如何？</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>对比这两次</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n stars</source>
        <translation>
            <numerusform>{name}，%n 星</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Made before as run {numbers}; the menu shows each</source>
        <translation>之前第 {numbers} 次运行也是如此，可在菜单中逐个显示</translation>
    </message>
    <message>
        <source>Run {number} failed</source>
        <translation>第 {number} 次运行失败</translation>
    </message>
    <message>
        <source>Show repeated runs as one</source>
        <translation>合并显示重复的运行</translation>
    </message>
    <message>
        <source>Show each repeated run</source>
        <translation>逐个显示重复的运行</translation>
    </message>
    <message>
        <source>Keys 0–5 give stars, F2 adds a note</source>
        <translation>按 0–5 加星，F2 写备注</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>头部</translation>
    </message>
    <message>
        <source>Canonical request</source>
        <translation>规范请求串</translation>
    </message>
    <message>
        <source>String to sign</source>
        <translation>待签名字符串</translation>
    </message>
    <message>
        <source>Request, secrets masked</source>
        <translation>请求（密钥已遮盖）</translation>
    </message>
    <message>
        <source>The same call as a program</source>
        <translation>同一调用的程序代码</translation>
    </message>
    <message>
        <source>Keys are read from the environment, pictures from files beside the program. Running it makes a call.</source>
        <translation>密钥从环境变量读取，图片从程序旁的文件读取。运行即发起一次调用。</translation>
    </message>
    <message>
        <source>Include the pictures that were sent</source>
        <translation>包含已发送的图片</translation>
    </message>
    <message>
        <source>Save reproduction bundle…</source>
        <translation>保存复现包…</translation>
    </message>
    <message>
        <source>A zip for support: this call without keys, and its program in eight languages</source>
        <translation>提供给技术支持的 zip：不含密钥的本次调用，以及八种语言的代码</translation>
    </message>
</context>
<context>
    <name>JobNews</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>{job}: finished</source>
        <translation>{job}：已完成</translation>
    </message>
    <message>
        <source>{job}: failed</source>
        <translation>{job}：失败</translation>
    </message>
    <message>
        <source>{job}: finished, with problems</source>
        <translation>{job}：已完成，但有问题</translation>
    </message>
</context>
<context>
    <name>JobStatus</name>
    <message>
        <source>Cancel the running job</source>
        <translation>取消当前任务</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation>%1/分</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keys by where they work</source>
        <translation>按适用位置列出的快捷键</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>保存为文本…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>KeyStatus</name>
    <message>
        <source>Cloud keys: present</source>
        <translation>云端密钥：已保存</translation>
    </message>
    <message>
        <source>Cloud: sandbox on this computer</source>
        <translation>云端：本机沙箱</translation>
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
    <message>
        <source>The endpoint is on this computer: it gets the sandbox&apos;s own keys unless you save others for it here. The keys of your account stay as they are.</source>
        <translation>接口地址在本机：默认使用沙箱自带的密钥，也可以在此为它另存密钥。您账号的密钥保持不变。</translation>
    </message>
    <message>
        <source>Enter SecretId and SecretKey first.</source>
        <translation>请先填写 SecretId 和 SecretKey。</translation>
    </message>
    <message>
        <source>Waiting for the keyring.</source>
        <translation>正在访问系统密钥环。</translation>
    </message>
</context>
<context>
    <name>LabelCheckDialog</name>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>does not pass</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Content Credentials</source>
        <translation>内容凭证</translation>
    </message>
    <message>
        <source>The labels are being checked.</source>
        <translation>正在检查标识。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) checked.</source>
        <translation>
            <numerusform>已检查 %n 张图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do(es) not pass.</source>
        <translation>
            <numerusform>%n 张未通过。</numerusform>
        </translation>
    </message>
    <message>
        <source>All pass.</source>
        <translation>全部通过。</translation>
    </message>
    <message>
        <source>Check AI labels</source>
        <translation>标识检查</translation>
    </message>
    <message>
        <source>What GB 45438-2025 asks of a picture, clause by clause. Words that this program did not draw cannot be measured from the file: look at those yourself.</source>
        <translation>按 GB 45438-2025 逐条检查图片。非本程序绘制的文字无法从文件中测量，请自行查看。</translation>
    </message>
    <message>
        <source>Drop pictures or folders here, from this program or from any other.</source>
        <translation>将图片或文件夹拖放到此处，无论来自本程序还是其他程序。</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测得</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Results by picture and clause</source>
        <translation>按图片和条款列出的结果</translation>
    </message>
    <message>
        <source>Choose pictures…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LevelButtons</name>
    <message>
        <source>Level {level} (default)</source>
        <translation>{level} 档（默认）</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>{level} 档</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The program ended unexpectedly. What was open is here again.</source>
        <translation>程序上次意外退出，当时打开的内容已恢复。</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>The program ended unexpectedly while it opened what was open the last time.</source>
        <translation>程序在恢复上次打开的内容时意外退出，因此这次没有自动打开。</translation>
    </message>
</context>
<context>
    <name>ManyCommands</name>
    <message numerus="yes">
        <source>Fix %n picture(s)</source>
        <translation>
            <numerusform>修复 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) would still be rejected: no click can help them.</source>
        <translation>
            <numerusform>还有 %n 张图片会被驳回：没有可用的一键修复。</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture that is shown would be rejected.</source>
        <translation>当前显示的图片都不会被驳回。</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>粘贴设置</translation>
    </message>
    <message>
        <source>Settings copied. Paste them on other pictures.</source>
        <translation>已复制设置。可粘贴到其他图片。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) changed; they are being checked again.</source>
        <translation>
            <numerusform>已修改 %n 张图片，正在重新检查。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) fixed.</source>
        <translation>
            <numerusform>已修复 %n 张图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) would still be rejected: another fix may help.</source>
        <translation>
            <numerusform>还有 %n 张图片会被驳回：可再次一键修复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read: nothing here can mend that.</source>
        <translation>
            <numerusform>%n 个文件无法读取，程序无法修复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the settings of a picture first.</source>
        <translation>请先复制一张图片的设置。</translation>
    </message>
</context>
<context>
    <name>MarkingCard</name>
    <message>
        <source>Label and metadata</source>
        <translation>标识与元数据</translation>
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
        <source>Logo…</source>
        <translation>标识图…</translation>
    </message>
    <message>
        <source>Drag the logo in the result, or type its place.</source>
        <translation>可在结果图中拖动标识图，或输入位置。</translation>
    </message>
    <message>
        <source>Use photos of people only with their consent.</source>
        <translation>使用他人照片须征得本人同意。</translation>
    </message>
    <message>
        <source>A picture beside the label&apos;s words</source>
        <translation>放在标识文字旁的图片</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>English words too</source>
        <translation>同时显示英文</translation>
    </message>
    <message>
        <source>The label&apos;s words are in the logo</source>
        <translation>标识图中已含标识文字</translation>
    </message>
    <message>
        <source>A logo alone is no label. Tick this only if it says in words that AI generated the picture.</source>
        <translation>仅有标识图不算标识。只有当标识图用文字写明图片由 AI 生成合成时才可勾选。</translation>
    </message>
    <message>
        <source>The label is not shown: tick it first.</source>
        <translation>未显示标识：请先勾选。</translation>
    </message>
    <message>
        <source>Open a template first.</source>
        <translation>请先打开模板图。</translation>
    </message>
    <message>
        <source>The logo holds the words.</source>
        <translation>文字已包含在标识图片中。</translation>
    </message>
</context>
<context>
    <name>MatchRow</name>
    <message>
        <source>the largest face</source>
        <translation>最大的人脸</translation>
    </message>
    <message>
        <source>TemplateFaceID of {face}</source>
        <translation>{face} 的 TemplateFaceID</translation>
    </message>
    <message>
        <source>Chosen by hand</source>
        <translation>手动选择</translation>
    </message>
    <message>
        <source>Several faces of the material fit: choose one.</source>
        <translation>有多个素材人脸符合：请选择一个。</translation>
    </message>
    <message>
        <source>No face of the material is in this place. Is it the same picture?</source>
        <translation>素材在此位置没有人脸。是同一张图片吗？</translation>
    </message>
    <message>
        <source>Matched: the boxes overlap by {percent}%</source>
        <translation>已匹配：人脸框重叠 {percent}%</translation>
    </message>
</context>
<context>
    <name>MaterialCard</name>
    <message>
        <source>Material in the console</source>
        <translation>控制台中的素材</translation>
    </message>
    <message>
        <source>Activity ID</source>
        <translation>活动 ID</translation>
    </message>
    <message>
        <source>Material ID</source>
        <translation>素材 ID</translation>
    </message>
    <message>
        <source>Choose from the list…</source>
        <translation>从列表选择…</translation>
    </message>
    <message>
        <source>Asks the service for the materials of the activity; not charged</source>
        <translation>向服务查询该活动的素材；不计费</translation>
    </message>
    <message>
        <source>Faces of the material</source>
        <translation>素材人脸</translation>
    </message>
    <message>
        <source>I have checked these pairs</source>
        <translation>我已核对以上对应关系</translation>
    </message>
</context>
<context>
    <name>MaterialCommands</name>
    <message>
        <source>Rename activity</source>
        <translation>重命名活动</translation>
    </message>
    <message>
        <source>Rename material</source>
        <translation>重命名素材</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n material(s)</source>
        <translation>
            <numerusform>复制 %n 个素材</numerusform>
        </translation>
    </message>
    <message>
        <source>What is in the console belongs to its activity there: copy it instead.</source>
        <translation>已在控制台中的素材属于其所在活动，请改为复制。</translation>
    </message>
    <message numerus="yes">
        <source>Move %n material(s)</source>
        <translation>
            <numerusform>移动 %n 个素材</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n material(s)</source>
        <translation>
            <numerusform>删除 %n 个素材</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted here only. Deleting in the console as well frees %n slot(s).</source>
        <translation>
            <numerusform>仅在本地删除。在控制台同样删除后可释放 %n 个素材额度。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>MaterialDetails</name>
    <message>
        <source>General</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>版权</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Algorithm of the service: {name}, filing number {number}</source>
        <translation>服务算法：{name}，备案号 {number}</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>MaterialsDialog</name>
    <message>
        <source>Materials of an activity</source>
        <translation>活动的素材</translation>
    </message>
    <message>
        <source>Activity ID</source>
        <translation>活动 ID</translation>
    </message>
    <message>
        <source>List the materials</source>
        <translation>列出素材</translation>
    </message>
    <message>
        <source>Asks the service; not charged</source>
        <translation>向服务查询；不计费</translation>
    </message>
    <message>
        <source>Use this material</source>
        <translation>使用此素材</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Material ID</source>
        <translation>素材 ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>正在查询素材…</translation>
    </message>
    <message>
        <source>This activity has no materials yet: add them in the console.</source>
        <translation>此活动还没有素材：请在控制台添加。</translation>
    </message>
    <message>
        <source>{usable} of {count} materials can be used. Choose one.</source>
        <translation>{count} 个素材中有 {usable} 个可用。请选择一个。</translation>
    </message>
    <message>
        <source>This material can be used.</source>
        <translation>此素材可用。</translation>
    </message>
    <message>
        <source>Enter the activity ID from the console first.</source>
        <translation>请先填写控制台中的活动 ID。</translation>
    </message>
    <message>
        <source>Choose a material in the list first.</source>
        <translation>请先在列表中选择素材。</translation>
    </message>
    <message>
        <source>The activity ID is in the console&apos;s list of activities.</source>
        <translation>活动 ID 可在控制台的活动列表中查到。</translation>
    </message>
</context>
<context>
    <name>MatrixDialog</name>
    <message>
        <source>All of these on one face</source>
        <translation>全部照片用于同一张人脸</translation>
    </message>
    <message>
        <source>Template &amp;face</source>
        <translation>素材人脸(&amp;F)</translation>
    </message>
    <message>
        <source>Look at it in full</source>
        <translation>查看大图</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>{done} of {total} made</source>
        <translation>已生成 {done} / {total}</translation>
    </message>
    <message>
        <source>Choose a picture of the table first.</source>
        <translation>请先在表格中选择一张图。</translation>
    </message>
</context>
<context>
    <name>Measurements</name>
    <message>
        <source>{value} px</source>
        <translation>{value} 像素</translation>
    </message>
    <message>
        <source>{value} of 255</source>
        <translation>{value} / 255</translation>
    </message>
    <message>
        <source>Faces in the picture</source>
        <translation>图中人脸数</translation>
    </message>
    <message>
        <source>Distance of the eyes</source>
        <translation>瞳距</translation>
    </message>
    <message>
        <source>Face height, of the picture</source>
        <translation>人脸高度占画面</translation>
    </message>
    <message>
        <source>Margin on the left</source>
        <translation>左侧留白</translation>
    </message>
    <message>
        <source>Margin on the right</source>
        <translation>右侧留白</translation>
    </message>
    <message>
        <source>Margin above</source>
        <translation>上方留白</translation>
    </message>
    <message>
        <source>Margin below</source>
        <translation>下方留白</translation>
    </message>
    <message>
        <source>Yaw</source>
        <translation>左右</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>俯仰</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>倾斜</translation>
    </message>
    <message>
        <source>Lids apart, of the eyes&apos; distance</source>
        <translation>睁眼程度（相对瞳距）</translation>
    </message>
    <message>
        <source>Lips apart, of the eyes&apos; distance</source>
        <translation>张嘴程度（相对瞳距）</translation>
    </message>
    <message>
        <source>Neutral expression</source>
        <translation>表情自然程度</translation>
    </message>
    <message>
        <source>An eye covered</source>
        <translation>眼部遮挡</translation>
    </message>
    <message>
        <source>Mouth covered</source>
        <translation>嘴部遮挡</translation>
    </message>
    <message>
        <source>Face covered</source>
        <translation>面部遮挡</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Detail as of a face of</source>
        <translation>细节相当于人脸</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪点</translation>
    </message>
    <message>
        <source>JPEG blocks</source>
        <translation>JPEG 块效应</translation>
    </message>
    <message>
        <source>Looks like JPEG quality</source>
        <translation>看起来的 JPEG 质量</translation>
    </message>
    <message>
        <source>JPEG quality of the file</source>
        <translation>文件的 JPEG 质量</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Underexposed</source>
        <translation>欠曝</translation>
    </message>
    <message>
        <source>Overexposed</source>
        <translation>过曝</translation>
    </message>
    <message>
        <source>Black or burnt out</source>
        <translation>死黑或死白</translation>
    </message>
    <message>
        <source>Too dark for its colour</source>
        <translation>相对肤色过暗</translation>
    </message>
    <message>
        <source>Too bright for its colour</source>
        <translation>相对肤色过亮</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>光线均匀</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Range of tones</source>
        <translation>色调范围</translation>
    </message>
    <message>
        <source>Entropy of tones</source>
        <translation>色调熵</translation>
    </message>
    <message>
        <source>{value} bits</source>
        <translation>{value} 比特</translation>
    </message>
    <message>
        <source>Shades used</source>
        <translation>使用的色阶</translation>
    </message>
    <message>
        <source>Colour cast</source>
        <translation>偏色</translation>
    </message>
    <message>
        <source>Skin a*</source>
        <translation>肤色 a*</translation>
    </message>
    <message>
        <source>Skin b*</source>
        <translation>肤色 b*</translation>
    </message>
    <message>
        <source>Unrest around the face</source>
        <translation>人脸周围杂乱度</translation>
    </message>
    <message>
        <source>{value} per px</source>
        <translation>{value} / 像素</translation>
    </message>
    <message>
        <source>Lifelike features</source>
        <translation>五官真实度</translation>
    </message>
</context>
<context>
    <name>MeasurementsPart</name>
    <message>
        <source>All measurements</source>
        <translation>全部测量值</translation>
    </message>
</context>
<context>
    <name>NewVersionFields</name>
    <message>
        <source>Enter the address of a release notice first.</source>
        <translation>请先填写发布通知的地址。</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Address of the release notice</source>
        <translation>发布通知的地址</translation>
    </message>
    <message>
        <source>An address like https://host/page; plain http only for this computer (127.0.0.1).</source>
        <translation>形如 https://host/page 的地址；仅本机（127.0.0.1）可用 http。</translation>
    </message>
    <message>
        <source>At most once a day, when the window starts, this address is asked once, without cookies and without anything that identifies you. You are shown a link: nothing is downloaded or installed.</source>
        <translation>每天最多一次，在窗口启动时向该地址查询一次，不带 Cookie，也不带任何能识别您身份的信息。只会显示一个链接，不下载也不安装任何内容。</translation>
    </message>
    <message>
        <source>Tell me when there is a new version</source>
        <translation>有新版本时告诉我</translation>
    </message>
</context>
<context>
    <name>NewWorkspaceDialog</name>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>My materials</source>
        <translation>我的素材</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>A workspace is a folder of its own: one database and the pictures you add. It can be moved whole.</source>
        <translation>工作区是一个独立的文件夹，包含一个数据库和您添加的图片，可以整体移动。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>工作区文件夹</translation>
    </message>
    <message>
        <source>A workspace needs a name and a folder.</source>
        <translation>工作区需要名称和文件夹。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…… 另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionsCard</name>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Pre&amp;set</source>
        <translation>预设(&amp;S)</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>&amp;Crop</source>
        <translation>裁剪(&amp;C)</translation>
    </message>
    <message>
        <source>F&amp;aces</source>
        <translation>人脸(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Margin</source>
        <translation>边距(&amp;M)</translation>
    </message>
    <message>
        <source>Pa&amp;dding</source>
        <translation>填充(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>不超过</translation>
    </message>
    <message>
        <source>Around the faces</source>
        <translation>以人脸为中心</translation>
    </message>
    <message>
        <source>Keep the picture</source>
        <translation>保持原图</translation>
    </message>
    <message>
        <source>The largest</source>
        <translation>最大的</translation>
    </message>
    <message>
        <source>All that can be used</source>
        <translation>所有可用的</translation>
    </message>
    <message>
        <source>Every one</source>
        <translation>每一张</translation>
    </message>
    <message>
        <source>3 times, where there is room</source>
        <translation>3 倍，若有空间</translation>
    </message>
    <message>
        <source>Exactly 2 times</source>
        <translation>正好 2 倍</translation>
    </message>
    <message>
        <source>2.5 times</source>
        <translation>2.5 倍</translation>
    </message>
    <message>
        <source>3 times</source>
        <translation>3 倍</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不填充</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>As the source</source>
        <translation>与原图相同</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>This preset comes with the program and stays.</source>
        <translation>这是内置预设，不能删除。</translation>
    </message>
</context>
<context>
    <name>Originals</name>
    <message>
        <source>Opening the picture</source>
        <translation>正在打开图片</translation>
    </message>
    <message>
        <source>Open a workspace and make an activity first: the picture is kept in it.</source>
        <translation>请先打开工作区并新建活动，图片会存入该活动。</translation>
    </message>
    <message>
        <source>Preparing for the workspace</source>
        <translation>正在为工作区制作素材</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n picture(s)</source>
        <translation>
            <numerusform>存入 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) kept in the workspace.</source>
        <translation>
            <numerusform>已将 %n 张图片存入工作区。</numerusform>
        </translation>
    </message>
    <message>
        <source>Where is this picture used?</source>
        <translation>这张图片用在哪里？</translation>
    </message>
    <message>
        <source>Looking for uses</source>
        <translation>正在查找使用情况</translation>
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
        <source>Output format</source>
        <translation>输出格式</translation>
    </message>
    <message>
        <source>Byte limit</source>
        <translation>大小上限</translation>
    </message>
    <message>
        <source>See what will be written…</source>
        <translation>查看将写出的文件…</translation>
    </message>
    <message>
        <source>No picture is read yet.</source>
        <translation>图片尚未读取完成。</translation>
    </message>
    <message>
        <source>%1 bytes · %2%</source>
        <translation>%1 字节 · %2%</translation>
    </message>
    <message>
        <source>The file itself at 100%, and what each quality costs in bytes</source>
        <translation>以 100% 查看文件本身，以及各档质量的字节数</translation>
    </message>
</context>
<context>
    <name>OutputPreviewDialog</name>
    <message>
        <source>Before encoding</source>
        <translation>编码之前</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>将写出的文件</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Keep to this size</source>
        <translation>以此大小为上限</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This is what is exported already.</source>
        <translation>导出的就是这一档。</translation>
    </message>
    <message>
        <source>{words} · this is exported</source>
        <translation>{words} · 将导出此档</translation>
    </message>
    <message>
        <source>Encoding…</source>
        <translation>正在编码…</translation>
    </message>
    <message>
        <source>PNG keeps every pixel as it is: there is no quality to choose.</source>
        <translation>PNG 原样保存每个像素：没有质量可选。</translation>
    </message>
    <message>
        <source>Byte limit</source>
        <translation>大小上限</translation>
    </message>
    <message>
        <source>Before and after encoding; the arrow keys move the divider</source>
        <translation>编码前后对比；方向键移动分割线</translation>
    </message>
    <message>
        <source>Bytes of each quality</source>
        <translation>各质量的字节数</translation>
    </message>
    <message>
        <source>{quality} · {bytes} bytes · {percent}% of the limit</source>
        <translation>{quality} · {bytes} 字节 · 上限的 {percent}%</translation>
    </message>
</context>
<context>
    <name>OutputsCard</name>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Tick presets to make several outputs of each picture; with none, one is made.</source>
        <translation>勾选预设可为每张图片制作多个输出；都不勾选则只制作一个。</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>命名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Existing</source>
        <translation>已有文件(&amp;E)</translation>
    </message>
    <message>
        <source>D&amp;uplicates</source>
        <translation>重复图片(&amp;U)</translation>
    </message>
    <message>
        <source>Keep, write beside</source>
        <translation>保留，另存新文件</translation>
    </message>
    <message>
        <source>Replace our own</source>
        <translation>替换本程序写的</translation>
    </message>
    <message>
        <source>Leave out what is made</source>
        <translation>略过已制作的</translation>
    </message>
    <message>
        <source>Do not look</source>
        <translation>不检查</translation>
    </message>
    <message>
        <source>Tell, and prepare</source>
        <translation>提示并制作</translation>
    </message>
    <message>
        <source>Tell, and leave out</source>
        <translation>提示并略过</translation>
    </message>
    <message>
        <source>Of {stem}, {profile}, {folder} and {n:03}</source>
        <translation>由 {stem}、{profile}、{folder} 和 {n:03} 组成</translation>
    </message>
    <message>
        <source>A name is made of {stem}, {profile}, {folder} and {n:03}, and of what file names may hold. It needs {stem} or {n}, and {profile} where each picture has several outputs.</source>
        <translation>名称由 {stem}、{profile}、{folder}、{n:03} 以及文件名允许的字符组成。必须含有 {stem} 或 {n}；每张图片有多个输出时还须含有 {profile}。</translation>
    </message>
</context>
<context>
    <name>Overrides</name>
    <message>
        <source>The file is not UTF-8. Save it as UTF-8.</source>
        <translation>文件不是 UTF-8 编码，请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>Here the file breaks off or makes no sense.</source>
        <translation>文件在此处不完整或无法理解。</translation>
    </message>
    <message>
        <source>There is no column “{name}” with the names of pictures.</source>
        <translation>缺少图片名称所在的“{name}”列。</translation>
    </message>
    <message>
        <source>This line has more values than there are columns.</source>
        <translation>这一行的值比列多。</translation>
    </message>
    <message>
        <source>This line does not say which pictures it is about.</source>
        <translation>这一行没有写明针对哪些图片。</translation>
    </message>
    <message>
        <source>This has to be a table of options, such as margin = &quot;2.5&quot;.</source>
        <translation>这里应是一张选项表，例如 margin = &quot;2.5&quot;。</translation>
    </message>
    <message>
        <source>There is no such option, or not with this value: {given}</source>
        <translation>没有这个选项，或不能取这个值：{given}</translation>
    </message>
</context>
<context>
    <name>OverridesCard</name>
    <message>
        <source>Single pictures</source>
        <translation>单图选项</translation>
    </message>
    <message>
        <source>A CSV or TOML file gives pictures options of their own, by patterns of their names.</source>
        <translation>用 CSV 或 TOML 文件，按文件名模式为单张图片设置各自的选项。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Such as a CSV file with the columns name, margin and pad</source>
        <translation>例如含有 name、margin、pad 列的 CSV 文件</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>%n pattern(s)</source>
        <translation>
            <numerusform>%n 个模式</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture fits: {patterns}</source>
        <translation>没有匹配的图片：{patterns}</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Material ID</source>
        <translation>素材 ID</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>ModelId, once the console has given one</source>
        <translation>ModelId，由控制台分配后填写</translation>
    </message>
    <message>
        <source>Anything worth knowing about this material</source>
        <translation>关于该素材的备注</translation>
    </message>
    <message>
        <source>It is in the console and takes one slot.</source>
        <translation>已在控制台中，占用一个素材额度。</translation>
    </message>
    <message>
        <source>It is not in the console yet and takes no slot.</source>
        <translation>尚未上传到控制台，不占用素材额度。</translation>
    </message>
    <message>
        <source>Rename material</source>
        <translation>重命名素材</translation>
    </message>
    <message>
        <source>Set material ID</source>
        <translation>设置素材 ID</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>修改备注</translation>
    </message>
</context>
<context>
    <name>OwnModelPage</name>
    <message>
        <source>Choose a model file</source>
        <translation>选择模型文件</translation>
    </message>
    <message>
        <source>Models (*.onnx)</source>
        <translation>模型 (*.onnx)</translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation>正在读取文件。</translation>
    </message>
    <message>
        <source>Show the licence first.</source>
        <translation>请先显示许可。</translation>
    </message>
    <message>
        <source>Name the model and the face network first.</source>
        <translation>请先指定模型和人脸识别网络。</translation>
    </message>
    <message>
        <source>The file says which it is.</source>
        <translation>格式由文件确定。</translation>
    </message>
    <message>
        <source>Confirm its use first.</source>
        <translation>请先确认使用。</translation>
    </message>
    <message>
        <source>A face model that you have yourself, as ONNX file in the format of ghost, SimSwap or inswapper. The program brings none and fetches none. Covers, light, AI label and metadata stay this program&apos;s.</source>
        <translation>您自备的换脸模型，须为 ghost、SimSwap 或 inswapper 格式的 ONNX 文件。本程序不附带也不下载任何此类模型。遮挡、光照、AI 标识与元数据仍由本程序处理。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Face network</source>
        <translation>人脸识别网络</translation>
    </message>
    <message>
        <source>Vector map (optional)</source>
        <translation>特征映射（可选）</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>What the files say of their licence is shown here.</source>
        <translation>此处显示文件所附的许可说明。</translation>
    </message>
    <message>
        <source>I have read the licence and may use this model for what I do with it</source>
        <translation>我已阅读许可，并有权将此模型用于当前用途</translation>
    </message>
    <message>
        <source>Show licence</source>
        <translation>显示许可</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>使用此模型</translation>
    </message>
    <message>
        <source>Use it no longer</source>
        <translation>停止使用</translation>
    </message>
    <message>
        <source>Neither the file nor its folder says anything of a licence: ask where you have it from.</source>
        <translation>文件及其所在文件夹均无许可说明：请向模型来源方确认。</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>No model is in use.</source>
        <translation>未使用自备模型。</translation>
    </message>
    <message>
        <source>In use: {name} ({format}), confirmed on {date}.</source>
        <translation>使用中：{name}（{format}），确认于 {date}。</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Package {name}</source>
        <translation>送审包 {name}</translation>
    </message>
    <message>
        <source>Picture or file</source>
        <translation>图片或文件</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Written on {day} for “{activity}”.</source>
        <translation>于 {day} 为“{activity}”生成。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) changed since.</source>
        <translation>
            <numerusform>此后有 %n 处变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed since.</source>
        <translation>此后没有变化。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are missing or damaged.</source>
        <translation>
            <numerusform>有 %n 个文件缺失或损坏。</numerusform>
        </translation>
    </message>
    <message>
        <source>That activity is not in this workspace any more.</source>
        <translation>该活动已不在此工作区中。</translation>
    </message>
</context>
<context>
    <name>PackageForm</name>
    <message>
        <source>Package of calls</source>
        <translation>付费资源包</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>资源包</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Calls left in it</source>
        <translation>剩余次数</translation>
    </message>
    <message>
        <source>On the morning of</source>
        <translation>截至当天早上</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Look it up in the console: the service has no call that would tell it.</source>
        <translation>请在控制台查看：服务没有可查询资源包的接口。</translation>
    </message>
    <message>
        <source>Give the package a name first.</source>
        <translation>请先为资源包命名。</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
</context>
<context>
    <name>PanelDialog</name>
    <message>
        <source>What the panel lacks</source>
        <translation>样本组缺什么</translation>
    </message>
    <message>
        <source>Measured on the photos of this run. What is not measured is said by tags: glasses, beard, age:old.</source>
        <translation>根据本次运行的用户图测得。测不出的可用标签说明：glasses、beard、age:old。</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>There are</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Looking at the photos…</source>
        <translation>正在查看用户图…</translation>
    </message>
    <message>
        <source>Looking at the panel</source>
        <translation>查看样本组</translation>
    </message>
    <message>
        <source>What the panel has and lacks</source>
        <translation>样本组具备与缺少的</translation>
    </message>
    <message>
        <source>not known of anyone</source>
        <translation>均未知</translation>
    </message>
</context>
<context>
    <name>PaperCommands</name>
    <message>
        <source>Save the copyright proof</source>
        <translation>保存版权证明</translation>
    </message>
    <message>
        <source>Writing the copyright proof</source>
        <translation>正在生成版权证明</translation>
    </message>
    <message>
        <source>Compare with a package</source>
        <translation>与送审包比较</translation>
    </message>
    <message>
        <source>Comparing the package</source>
        <translation>正在比较送审包</translation>
    </message>
    <message>
        <source>Submission packages</source>
        <translation>送审包</translation>
    </message>
</context>
<context>
    <name>ParameterCard</name>
    <message>
        <source>The chosen algorithm version does not take this.</source>
        <translation>所选算法版本不支持此项。</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>Algorithm version</source>
        <translation>算法版本</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>The swap version is tuned already and takes no likeness settings.</source>
        <translation>换脸版已调校好，无需设置相似度。</translation>
    </message>
    <message>
        <source>The service recommends level {level}.</source>
        <translation>服务推荐 {level} 档。</translation>
    </message>
    <message>
        <source>Set the degrees for this call</source>
        <translation>为本次调用设置相似度</translation>
    </message>
    <message>
        <source>The values set in the console for the activity are used. The swap version takes none.</source>
        <translation>使用控制台中为活动设置的值。换脸版不支持此参数。</translation>
    </message>
    <message>
        <source>The international site takes no degrees: those of the console are used.</source>
        <translation>国际站不支持相似度参数：使用控制台中的值。</translation>
    </message>
    <message>
        <source>Model and effect</source>
        <translation>模型与效果</translation>
    </message>
    <message>
        <source>Set the effect for this call</source>
        <translation>为本次调用设置效果</translation>
    </message>
    <message>
        <source>The values that the service recommends are used.</source>
        <translation>使用服务推荐的值。</translation>
    </message>
    <message>
        <source>Face warp: higher is more like the user — the other way round than the degrees of FuseFace.</source>
        <translation>拉脸强度：越高越像用户——与 FuseFace 的相似度方向相反。</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>五官</translation>
    </message>
    <message>
        <source>Face shape</source>
        <translation>脸型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Face warp</source>
        <translation>拉脸强度</translation>
    </message>
    <message>
        <source>Enhancement</source>
        <translation>人脸增强</translation>
    </message>
    <message>
        <source>Skin smoothing</source>
        <translation>磨皮</translation>
    </message>
    <message>
        <source>Repair teeth</source>
        <translation>牙齿增强</translation>
    </message>
    <message>
        <source>Carry the template&apos;s make-up over</source>
        <translation>妆容迁移（沿用模板妆容）</translation>
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
        <source>← template</source>
        <translation>← 模板</translation>
    </message>
    <message>
        <source>user →</source>
        <translation>用户 →</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>柔和</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>清晰</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
</context>
<context>
    <name>PartsView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation>复制此文本</translation>
    </message>
    <message>
        <source>There is no text to copy yet.</source>
        <translation>还没有可复制的文本。</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Consents</source>
        <translation>同意记录</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Cells, with figures and ratings</source>
        <translation>单元（含指标和评分）</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Copies of pictures</source>
        <translation>图片副本</translation>
    </message>
    <message>
        <source>Notes on exported results</source>
        <translation>已导出结果的记录</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>日志行</translation>
    </message>
    <message>
        <source>Open elsewhere: close it, then delete again</source>
        <translation>正在其他位置打开：关闭后再次删除</translation>
    </message>
    <message>
        <source>Damaged, or cannot be written</source>
        <translation>已损坏或无法写入</translation>
    </message>
    <message>
        <source>A picture or its SHA-256 is still there</source>
        <translation>仍存在图片或其 SHA-256</translation>
    </message>
    <message>
        <source>The consents stay until the rest is deleted</source>
        <translation>其余内容删除之前保留同意记录</translation>
    </message>
    <message>
        <source>A file of yours: delete it yourself</source>
        <translation>属于您自己的文件：请自行删除</translation>
    </message>
    <message>
        <source>In the console: delete it there</source>
        <translation>在控制台中：请在那里删除</translation>
    </message>
    <message>
        <source>The law wants it kept</source>
        <translation>依法须留存</translation>
    </message>
    <message>
        <source>Nothing is there any more, or its drive is not connected</source>
        <translation>该处已无内容，或其磁盘未连接</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Exactly one implicit label</source>
        <translation>有且仅有一个隐式标识</translation>
    </message>
    <message>
        <source>All seven fields, as texts</source>
        <translation>七个字段齐全且均为文本</translation>
    </message>
    <message>
        <source>Label is 1, 2 or 3</source>
        <translation>Label 为 1、2 或 3</translation>
    </message>
    <message>
        <source>Producer and its ID are named</source>
        <translation>已写明制作者及其编号</translation>
    </message>
    <message>
        <source>Allowed characters only</source>
        <translation>仅含允许的字符</translation>
    </message>
    <message>
        <source>Propagator and its ID are named</source>
        <translation>已写明传播者及其编号</translation>
    </message>
    <message>
        <source>The provider code is sound</source>
        <translation>服务提供者编码有效</translation>
    </message>
    <message>
        <source>The source type names AI</source>
        <translation>来源类型标明 AI</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>cannot be told from the file</source>
        <translation>无法从文件判断</translation>
    </message>
    <message>
        <source>✓ the signature holds</source>
        <translation>✓ 签名有效</translation>
    </message>
    <message>
        <source>✗ changed after it was signed</source>
        <translation>✗ 签名后被改动</translation>
    </message>
    <message>
        <source>? there, cannot be checked here</source>
        <translation>? 存在，但此处无法校验</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标识数</translation>
    </message>
    <message>
        <source>in</source>
        <translation>位于</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>字段数</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>producer</source>
        <translation>制作者</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>不允许的字符数</translation>
    </message>
    <message>
        <source>first</source>
        <translation>首个</translation>
    </message>
    <message>
        <source>propagator</source>
        <translation>传播者</translation>
    </message>
    <message>
        <source>wrong in it</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Recently opened pictures</source>
        <translation>最近打开的图片</translation>
    </message>
    <message>
        <source>Modes of a session, which begin anew</source>
        <translation>会话中的模式（将重新开始）</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>A name appears there: look at it</source>
        <translation>其中出现了名称：请查看</translation>
    </message>
    <message>
        <source>Visible words, at least 5% of the short side high</source>
        <translation>可见文字，高度不小于短边的 5%</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Delete {name} everywhere?</source>
        <translation>彻底删除 {name}？</translation>
    </message>
    <message>
        <source>The consents, every material, cell, result and copy with a picture of theirs go from all workspaces and runs that are known, backups included. This cannot be undone. Files that you exported are named to you and stay.</source>
        <translation>将从所有已知的工作区和运行（含备份）中删除其同意记录，以及含其图片的全部素材、单元、结果和副本。此操作无法撤消。您导出的文件会列出，但不会删除。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>under 14, guardian {name}</source>
        <translation>未满 14 周岁，监护人 {name}</translation>
    </message>
    <message>
        <source>{people}, {photos}. From {count} faces on a filing is due.</source>
        <translation>{people}，{photos}。达到 {count} 张人脸时须备案。</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>At each start, older user photos and results in runs are deleted, and copies; figures stay.</source>
        <translation>每次启动时删除运行中更早的用户图、结果以及副本；指标保留。</translation>
    </message>
    <message>
        <source>Pictures stay until you delete them.</source>
        <translation>图片将保留，直到您删除。</translation>
    </message>
    <message>
        <source>People and consent</source>
        <translation>人员与同意</translation>
    </message>
    <message>
        <source>Whose face is edited has to be told and to agree. A consent belongs to the photo&apos;s content, and is asked for before its first upload. Drop photos here to write theirs down.</source>
        <translation>编辑某人的人脸须告知本人并取得单独同意。同意按照片内容记录，首次上传前会询问。将照片拖放到此处即可登记。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Nobody yet. Add the photos of one person, however many, and say what was agreed.</source>
        <translation>暂无人员。添加某人的照片（数量不限），并填写同意内容。</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>续期…</translation>
    </message>
    <message>
        <source>Delete this person everywhere…</source>
        <translation>彻底删除此人…</translation>
    </message>
    <message>
        <source>Keep pictures of people for</source>
        <translation>人像图片保留</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a person in the list first.</source>
        <translation>请先在列表中选择一个人。</translation>
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
    <name>PicturePreview</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Compliance card</source>
        <translation>合规卡</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Test effect</source>
        <translation>效果测试</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>IDs of the material</source>
        <translation>素材 ID</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Faces and photos</source>
        <translation>人脸与照片</translation>
    </message>
    <message>
        <source>User photos</source>
        <translation>用户照片</translation>
    </message>
    <message>
        <source>AI label</source>
        <translation>AI 标识</translation>
    </message>
    <message>
        <source>Batch and QA</source>
        <translation>批量与测试</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Activities of the workspace</source>
        <translation>工作区的活动</translation>
    </message>
    <message>
        <source>Slots of the workspace</source>
        <translation>工作区的素材额度</translation>
    </message>
    <message>
        <source>Usage and cost</source>
        <translation>用量与费用</translation>
    </message>
    <message>
        <source>Compare with the console</source>
        <translation>与控制台比较</translation>
    </message>
    <message>
        <source>Submission package</source>
        <translation>送审包</translation>
    </message>
    <message>
        <source>Rights and consent</source>
        <translation>版权与同意</translation>
    </message>
    <message>
        <source>Copyright proof</source>
        <translation>版权证明</translation>
    </message>
    <message>
        <source>Check cloud connection</source>
        <translation>检查云端连接</translation>
    </message>
    <message>
        <source>People and consent</source>
        <translation>人员与同意</translation>
    </message>
    <message>
        <source>About Fusion Desk</source>
        <translation>关于 Fusion Desk</translation>
    </message>
    <message>
        <source>Hints for an upload page</source>
        <translation>上传页面的提示语</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>新手导览</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>Cloud in the settings</source>
        <translation>设置中的云端</translation>
    </message>
    <message>
        <source>Cloud keys in the settings</source>
        <translation>设置中的云端密钥</translation>
    </message>
</context>
<context>
    <name>PlanLists</name>
    <message>
        <source>Add materials</source>
        <translation>添加素材</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加用户图</translation>
    </message>
    <message>
        <source>Add settings</source>
        <translation>添加设置</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>所有版本</translation>
    </message>
    <message>
        <source>Five levels</source>
        <translation>五个档位</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>Add an expectation</source>
        <translation>添加预期</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>配对方式</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张用户图</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag {tag}</source>
        <translation>标签 {tag}</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>其余全部</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>出图</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n 个单元</numerusform>
        </translation>
    </message>
    <message>
        <source>No cells yet</source>
        <translation>还没有单元</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>User photos</source>
        <translation>用户图</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Expectations</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Drop templates here</source>
        <translation>把模板图拖到这里</translation>
    </message>
    <message>
        <source>Drop user photos here, or folders; sub-folders become tags</source>
        <translation>把用户图或文件夹拖到这里，子文件夹名即标签</translation>
    </message>
    <message>
        <source>Add an engine: each of its values is combined with each other</source>
        <translation>添加引擎：各参数的取值会两两组合</translation>
    </message>
    <message>
        <source>A picture is expected of every cell, unless you say otherwise</source>
        <translation>默认每个单元都应出图，可另行指定</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Every photo with every material</source>
        <translation>每张用户图配每个素材</translation>
    </message>
    <message>
        <source>One by one, in order</source>
        <translation>按顺序一一对应</translation>
    </message>
    <message>
        <source>A sample</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>n = </source>
        <translation>n = </translation>
    </message>
    <message>
        <source>Pairs in the sample</source>
        <translation>抽样的配对数</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>种子 </translation>
    </message>
    <message>
        <source>Seed: the same number gives the same pairs</source>
        <translation>种子：数字相同，抽到的配对就相同</translation>
    </message>
    <message>
        <source>Choose a setting in the list first.</source>
        <translation>请先在列表中选择一项设置。</translation>
    </message>
    <message>
        <source>This engine has no levels here.</source>
        <translation>此引擎在这里没有分级。</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>Write the plan</source>
        <translation>编写计划</translation>
    </message>
    <message>
        <source>The plan as text</source>
        <translation>计划文本</translation>
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
    <message>
        <source>Straighten</source>
        <translation>扶正</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Rules, crop and output</source>
        <translation>规则、裁剪与输出</translation>
    </message>
    <message>
        <source>Or drag pictures off the list at the left, to a folder or a chat</source>
        <translation>也可将左侧列表中的图片拖到文件夹或聊天窗口</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
</context>
<context>
    <name>PrepareParts</name>
    <message>
        <source>Reading pictures</source>
        <translation>正在读取图片</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Checking poses in the cloud</source>
        <translation>正在云端检测姿态</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of the last session could not be opened again.</source>
        <translation>
            <numerusform>上次打开的图片中有 %n 张无法恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板图</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be read:</source>
        <translation>
            <numerusform>有 %n 张图片无法读取：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) stay as they are: it is not known where the eyes are.</source>
        <translation>
            <numerusform>%n 张图片保持不变：眼睛位置未知。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetMenu</name>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Safe in base64</source>
        <translation>base64 安全</translation>
    </message>
    <message>
        <source>With the rules of Alibaba Cloud</source>
        <translation>同时按阿里云规则</translation>
    </message>
    <message>
        <source>With the rules of Volcengine</source>
        <translation>同时按火山引擎规则</translation>
    </message>
    <message>
        <source>Save the settings of this picture…</source>
        <translation>把此图片的设置存为预设…</translation>
    </message>
    <message>
        <source>The preset {name} holds settings that this version does not know.</source>
        <translation>预设“{name}”含有此版本不认识的设置。</translation>
    </message>
    <message>
        <source>Preset {name}</source>
        <translation>预设：{name}</translation>
    </message>
    <message>
        <source>New preset</source>
        <translation>新预设</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>预设名称：</translation>
    </message>
    <message>
        <source>Preset {name} saved.</source>
        <translation>预设“{name}”已保存。</translation>
    </message>
    <message>
        <source>Choose a picture first.</source>
        <translation>请先选择一张图片。</translation>
    </message>
    <message>
        <source>Open a picture first.</source>
        <translation>请先打开一张图片。</translation>
    </message>
    <message>
        <source>There is no preset of your own yet.</source>
        <translation>还没有您自己的预设。</translation>
    </message>
    <message>
        <source>Delete a preset</source>
        <translation>删除预设</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a preset: a built-in one has it, or no file could be called so.</source>
        <translation>“{name}”不能作为预设名称：与内置预设同名，或不能用作文件名。</translation>
    </message>
</context>
<context>
    <name>ProblemReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>This is all that the report holds. Keys, paths, names of files and addresses are left out. Nothing is sent: save it, and give it to whoever helps you.</source>
        <translation>报告的全部内容都在下面，其中不含密钥、路径、文件名和网址。程序不会发送任何内容：请自行保存，再交给帮您处理问题的人。</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>报告内容</translation>
    </message>
    <message>
        <source>What you did, what you expected, and what came instead</source>
        <translation>您做了什么，希望怎样，结果怎样</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ProducerField</name>
    <message>
        <source>Producer ID</source>
        <translation>制作者编号</translation>
    </message>
    <message>
        <source>Code…</source>
        <translation>编码…</translation>
    </message>
    <message>
        <source>Put the 27-character code of a provider together</source>
        <translation>拼出 27 位服务提供者编码</translation>
    </message>
    <message>
        <source>Too long: {count} characters, at most {limit}.</source>
        <translation>过长：{count} 个字符，最多 {limit} 个。</translation>
    </message>
    <message>
        <source>“{character}” is not allowed in the label: no spaces, quotes or backslashes, and nothing beyond ASCII.</source>
        <translation>标识中不能有“{character}”：不含空格、引号和反斜杠，且仅限 ASCII 字符。</translation>
    </message>
    <message>
        <source>in the metadata</source>
        <translation>写入元数据</translation>
    </message>
</context>
<context>
    <name>ProfilesPart</name>
    <message>
        <source>Also by</source>
        <translation>同时按以下规则</translation>
    </message>
    <message>
        <source>Passes with warnings</source>
        <translation>通过，有提醒</translation>
    </message>
    <message>
        <source>Would be rejected</source>
        <translation>会被驳回</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>通过</translation>
    </message>
</context>
<context>
    <name>PropertiesDialog</name>
    <message>
        <source>Properties of the workspace</source>
        <translation>工作区属性</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A workspace needs a name.</source>
        <translation>工作区需要名称。</translation>
    </message>
    <message>
        <source>Company and AppID appear on copyright proofs. Bought slots are added to the 10 free ones.</source>
        <translation>公司名称和 AppID 会写入版权证明。购买的额度在 10 个免费额度之外。</translation>
    </message>
</context>
<context>
    <name>ProviderCode</name>
    <message>
        <source>The code has 27 characters.</source>
        <translation>编码应为 27 位。</translation>
    </message>
    <message>
        <source>The code begins with 0011.</source>
        <translation>编码应以 0011 开头。</translation>
    </message>
    <message>
        <source>The unified social credit code has 18 digits and capital letters, none of I, O, S, V and Z.</source>
        <translation>统一社会信用代码为 18 位数字和大写字母，不含 I、O、S、V、Z。</translation>
    </message>
    <message>
        <source>The last character of the unified social credit code does not match the others.</source>
        <translation>统一社会信用代码的末位校验码与前面各位不符。</translation>
    </message>
    <message>
        <source>The digit of the service is 1 or 2.</source>
        <translation>服务位应为 1 或 2。</translation>
    </message>
    <message>
        <source>The model&apos;s code has four letters and digits.</source>
        <translation>模型代码应为 4 位字母和数字。</translation>
    </message>
</context>
<context>
    <name>ProviderCodeDialog</name>
    <message>
        <source>Provider code</source>
        <translation>服务提供者编码</translation>
    </message>
    <message>
        <source>Says in every result who made it and with which model: 0011, credit code, service, model (27 signs).</source>
        <translation>在每张结果图中写明由谁、用哪个模型制作：0011、统一社会信用代码、服务位、模型代码（共 27 位）。</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务位</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型代码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>Qa</name>
    <message>
        <source>Pose</source>
        <translation>姿态</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>肤色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>光线</translation>
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
        <source>Glasses</source>
        <translation>眼镜</translation>
    </message>
    <message>
        <source>Beard</source>
        <translation>胡须</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>front</source>
        <translation>正面</translation>
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
        <source>up</source>
        <translation>仰头</translation>
    </message>
    <message>
        <source>down</source>
        <translation>低头</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深</translation>
    </message>
    <message>
        <source>even</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>one-sided</source>
        <translation>单侧</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>过亮</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>清晰</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>with</source>
        <translation>有</translation>
    </message>
    <message>
        <source>without</source>
        <translation>无</translation>
    </message>
    <message>
        <source>young</source>
        <translation>青年</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中年</translation>
    </message>
    <message>
        <source>old</source>
        <translation>老年</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>昏暗</translation>
    </message>
    <message>
        <source>Tilted</source>
        <translation>倾斜</translation>
    </message>
    <message>
        <source>{step} degrees</source>
        <translation>{step} 度</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>过小</translation>
    </message>
    <message>
        <source>a face of {step} px</source>
        <translation>人脸高 {step} 像素</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>遮挡</translation>
    </message>
    <message>
        <source>Identity, to the user</source>
        <translation>与用户的差异</translation>
    </message>
    <message>
        <source>Identity, to the template</source>
        <translation>与模板的差异</translation>
    </message>
    <message>
        <source>Drift of landmarks</source>
        <translation>关键点偏移</translation>
    </message>
    <message>
        <source>Drift of expression</source>
        <translation>表情偏移</translation>
    </message>
    <message>
        <source>Changed outside the face</source>
        <translation>脸外改动</translation>
    </message>
    <message>
        <source>Skin colour off</source>
        <translation>肤色差异</translation>
    </message>
    <message>
        <source>Seam</source>
        <translation>接缝</translation>
    </message>
    <message>
        <source>Covered share</source>
        <translation>遮挡比例</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>坏</translation>
    </message>
    <message>
        <source>engine version</source>
        <translation>引擎版本</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>用户图</translation>
    </message>
    <message>
        <source>material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>人脸对应</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>未出图</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Same as the baseline</source>
        <translation>与基线一致</translation>
    </message>
    <message>
        <source>No noticeable difference</source>
        <translation>无明显差异</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>A picture instead of an error</source>
        <translation>应报错却出图</translation>
    </message>
    <message>
        <source>Beyond a limit</source>
        <translation>超出限值</translation>
    </message>
    <message>
        <source>Line {line}: this is no TOML{given}.</source>
        <translation>第 {line} 行：不是有效的 TOML{given}。</translation>
    </message>
    <message>
        <source>Line {line}: {key} is not known.</source>
        <translation>第 {line} 行：{key} 不是已知的键。</translation>
    </message>
    <message>
        <source>{key} is still missing.</source>
        <translation>还缺少 {key}。</translation>
    </message>
    <message>
        <source>Line {line}: {key} cannot be{given}.</source>
        <translation>第 {line} 行：{key} 的值不可用{given}。</translation>
    </message>
    <message>
        <source>Line {line}: {key} contradicts the rest{given}.</source>
        <translation>第 {line} 行：{key} 与其余内容矛盾{given}。</translation>
    </message>
    <message>
        <source>Line {line}: {key} is not there{given}.</source>
        <translation>第 {line} 行：找不到 {key}{given}。</translation>
    </message>
    <message>
        <source>Allowed: {allowed}.</source>
        <translation>可用：{allowed}。</translation>
    </message>
    <message>
        <source>Did you mean {nearest}?</source>
        <translation>是否想写 {nearest}？</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>{step}% of the face&apos;s height</source>
        <translation>人脸高度的 {step}%</translation>
    </message>
    <message>
        <source>{step}% of the light</source>
        <translation>光线的 {step}%</translation>
    </message>
    <message>
        <source>{step}% of the face</source>
        <translation>人脸的 {step}%</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>个一致</translation>
    </message>
    <message>
        <source>not noticeably different</source>
        <translation>个无明显差异</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>个有变化</translation>
    </message>
    <message>
        <source>failed anew</source>
        <translation>个新失败</translation>
    </message>
    <message>
        <source>new</source>
        <translation>个新增</translation>
    </message>
</context>
<context>
    <name>QaActions</name>
    <message>
        <source>&amp;New plan</source>
        <translation>新建计划(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open a plan…</source>
        <translation>打开计划(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save the plan</source>
        <translation>保存计划(&amp;S)</translation>
    </message>
    <message>
        <source>Save the plan &amp;as…</source>
        <translation>计划另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Resu&amp;me</source>
        <translation>继续(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Retry &amp;failed</source>
        <translation>重试失败项(&amp;F)</translation>
    </message>
    <message>
        <source>Open a r&amp;un…</source>
        <translation>打开运行(&amp;U)…</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>坏</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Accept the material</source>
        <translation>接受该素材</translation>
    </message>
    <message>
        <source>Undo accept</source>
        <translation>撤销接受</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Begin a plan, or open one, first.</source>
        <translation>请先新建或打开测试计划。</translation>
    </message>
    <message>
        <source>A run goes on: wait for it, or cancel it.</source>
        <translation>正在运行：请等待完成，或取消运行。</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>当前没有运行。</translation>
    </message>
    <message>
        <source>Run a plan, or open a run, first.</source>
        <translation>请先运行计划，或打开一次运行。</translation>
    </message>
    <message>
        <source>The plan has no cells yet: it needs materials, user photos and a setting.</source>
        <translation>计划中还没有单元：需要素材、用户图和一项设置。</translation>
    </message>
    <message>
        <source>Every cell of the run is finished.</source>
        <translation>运行中的所有单元都已完成。</translation>
    </message>
    <message>
        <source>The run is held already.</source>
        <translation>运行已暂停。</translation>
    </message>
    <message>
        <source>No cell of the run has failed.</source>
        <translation>运行中没有失败的单元。</translation>
    </message>
    <message>
        <source>Choose a cell of the matrix first.</source>
        <translation>请先在矩阵中选择一个单元。</translation>
    </message>
    <message>
        <source>There is nothing to compare with: choose a baseline at the top first.</source>
        <translation>没有可对比的对象：请先在顶部选择基线。</translation>
    </message>
    <message>
        <source>Nothing was accepted yet.</source>
        <translation>还没有接受任何结果。</translation>
    </message>
    <message>
        <source>Next one to review</source>
        <translation>下一个待查看</translation>
    </message>
</context>
<context>
    <name>QaPage</name>
    <message>
        <source>Untitled plan</source>
        <translation>未命名计划</translation>
    </message>
    <message>
        <source>No cell fits this filter.</source>
        <translation>没有符合条件的单元。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>测试计划</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Plan as text</source>
        <translation>计划文本</translation>
    </message>
    <message>
        <source>What is shown of the run</source>
        <translation>显示运行的哪一部分</translation>
    </message>
    <message>
        <source>Cells of the run; arrow keys move, Space opens, 1 2 3 rate, N takes a note</source>
        <translation>运行的单元；方向键移动，空格打开，1 2 3 评分，N 写备注</translation>
    </message>
    <message>
        <source>Every cell is one photo in one material under one setting.
{run} tries them.</source>
        <translation>每个单元是一张用户图、一个素材和一项设置的组合。
{run} 开始测试。</translation>
    </message>
    <message>
        <source>The run is being compared with its baseline</source>
        <translation>正在与基线比较</translation>
    </message>
</context>
<context>
    <name>QaParts</name>
    <message>
        <source>Untitled plan</source>
        <translation>未命名计划</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Running the plan</source>
        <translation>正在运行计划</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Add to the plan</source>
        <translation>加入计划</translation>
    </message>
    <message>
        <source>This is the run itself: choose another one.</source>
        <translation>这就是当前运行本身，请选择另一次运行。</translation>
    </message>
</context>
<context>
    <name>QaQuestions</name>
    <message>
        <source>Add user photos</source>
        <translation>添加用户图</translation>
    </message>
    <message>
        <source>Add materials</source>
        <translation>添加素材</translation>
    </message>
    <message>
        <source>Add a folder of user photos</source>
        <translation>添加用户图文件夹</translation>
    </message>
    <message>
        <source>Test plans ({suffixes})</source>
        <translation>测试计划 ({suffixes})</translation>
    </message>
    <message>
        <source>Open a test plan</source>
        <translation>打开测试计划</translation>
    </message>
    <message>
        <source>Save the test plan</source>
        <translation>保存测试计划</translation>
    </message>
    <message>
        <source>Test plan</source>
        <translation>测试计划</translation>
    </message>
    <message>
        <source>“{title}” has changes that are not saved.</source>
        <translation>“{title}”有未保存的修改。</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Choose the folder of a run</source>
        <translation>选择运行所在的文件夹</translation>
    </message>
    <message>
        <source>Put the report into a folder</source>
        <translation>把报告放到文件夹</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Save the reproduction bundle</source>
        <translation>保存复现包</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip 文件 (*.zip)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Your note on this cell:</source>
        <translation>对该单元的备注：</translation>
    </message>
    <message>
        <source>Paid calls</source>
        <translation>付费调用</translation>
    </message>
    <message numerus="yes">
        <source>This run makes up to %n paid call(s).</source>
        <translation>
            <numerusform>本次运行最多产生 %n 次付费调用。</numerusform>
        </translation>
    </message>
    <message>
        <source>{left} free calls are left this month.</source>
        <translation>本月剩余免费调用 {left} 次。</translation>
    </message>
    <message>
        <source>Pictures ({suffixes})</source>
        <translation>图片 ({suffixes})</translation>
    </message>
    <message>
        <source>Make the calls</source>
        <translation>继续调用</translation>
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
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Work is not finished:</source>
        <translation>有工作尚未完成：</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>用户图</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message numerus="yes">
        <source>%n paid call(s)</source>
        <translation>
            <numerusform>%n 次付费调用</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits, and nothing failed.</source>
        <translation>没有等待或失败的单元。</translation>
    </message>
    <message>
        <source>Run a plan, and its cells are here until they are done.</source>
        <translation>运行计划后，未完成的单元显示在这里。</translation>
    </message>
    <message>
        <source>Cells that are not done</source>
        <translation>未完成的单元</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>QuotaMeter</name>
    <message>
        <source>Slots…</source>
        <translation>额度…</translation>
    </message>
    <message>
        <source>Enter the slots you have bought</source>
        <translation>填写已购买的素材额度</translation>
    </message>
    <message>
        <source>Material slots used</source>
        <translation>已用素材额度</translation>
    </message>
    <message>
        <source>{used} materials, but {total} slots</source>
        <translation>{used} 个素材，但额度只有 {total} 个</translation>
    </message>
    <message>
        <source>{used} of {total} slots · {left} left</source>
        <translation>已用 {used} / {total} 个额度 · 剩余 {left}</translation>
    </message>
    <message>
        <source>{free} free slots and {bought} bought. Only deleting a material in the console frees its slot.</source>
        <translation>免费额度 {free} 个，购买额度 {bought} 个。只有在控制台删除素材才会释放额度。</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>&amp;Forget them</source>
        <translation>清除记录(&amp;F)</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>还没有打开过文件</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n 条提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>No run yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <source>Run a plan, or open a run, to see its report.</source>
        <translation>运行计划或打开一次运行后可查看报告。</translation>
    </message>
    <message>
        <source>✓ {count} passed</source>
        <translation>✓ 通过 {count}</translation>
    </message>
    <message>
        <source>! {count} warned</source>
        <translation>! 提醒 {count}</translation>
    </message>
    <message>
        <source>✗ {count} failed</source>
        <translation>✗ 失败 {count}</translation>
    </message>
    <message>
        <source>– {count} skipped</source>
        <translation>– 跳过 {count}</translation>
    </message>
    <message>
        <source>… {count} waiting</source>
        <translation>… 等待 {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n charged call(s)</source>
        <translation>
            <numerusform>%n 次计费调用</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was charged</source>
        <translation>未产生费用</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>HTML folder…</source>
        <translation>HTML 文件夹…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Contact sheets…</source>
        <translation>缩略图总览…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>JUnit XML…</source>
        <translation>JUnit XML…</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Photo tips…</source>
        <translation>拍照建议…</translation>
    </message>
    <message>
        <source>Spoil the chosen photo step by step, and see where its fusion is no longer good</source>
        <translation>逐步劣化所选用户图，看融合从哪一步开始变差</translation>
    </message>
    <message>
        <source>What the panel lacks…</source>
        <translation>样本组缺什么…</translation>
    </message>
    <message>
        <source>Why cells failed</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>By material</source>
        <translation>按素材</translation>
    </message>
    <message>
        <source>By photo</source>
        <translation>按用户图</translation>
    </message>
    <message>
        <source>By setting</source>
        <translation>按设置</translation>
    </message>
    <message>
        <source>Time and cost</source>
        <translation>耗时与费用</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>用户图</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>稳健度</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>9 of 10</source>
        <translation>90% 以内</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>No cell failed.</source>
        <translation>没有失败的单元。</translation>
    </message>
    <message>
        <source>The run goes on: it can be written once it has ended.</source>
        <translation>正在运行：结束后才能写出。</translation>
    </message>
    <message>
        <source>Beside {baseline}: {counts}</source>
        <translation>对照基线 {baseline}：{counts}</translation>
    </message>
</context>
<context>
    <name>ResultDragging</name>
    <message>
        <source>This is not the result of these settings yet: drag it when it is there.</source>
        <translation>当前设置的结果尚未生成，请稍后再拖出。</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Save result as…</source>
        <translation>结果另存为…</translation>
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
        <translation>前后对比；方向键移动分割线</translation>
    </message>
    <message>
        <source>{engine} · the cloud was not asked yet</source>
        <translation>{engine} · 尚未调用云端</translation>
    </message>
    <message>
        <source>{engine} · before the last change</source>
        <translation>{engine} · 为上次修改之前的结果</translation>
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
        <source>Nothing has been sent yet. Press “Fuse in the cloud” to make this picture there.</source>
        <translation>尚未发送任何内容。按“云端融合”在云端生成此图。</translation>
    </message>
    <message>
        <source>The preview is being made.</source>
        <translation>正在生成预览。</translation>
    </message>
    <message>
        <source>Now drop a user photo on a face of the template, or choose one in the list.</source>
        <translation>现在把用户图拖到模板图的人脸上，或在列表中选择。</translation>
    </message>
    <message>
        <source>Back to the result</source>
        <translation>返回当前结果</translation>
    </message>
    <message>
        <source>Run {first} and run {second}</source>
        <translation>第 {first} 次与第 {second} 次</translation>
    </message>
    <message>
        <source>Keep with the material</source>
        <translation>保存到素材</translation>
    </message>
    <message>
        <source>Puts this result, its stars and its note into the history of {name}</source>
        <translation>把此结果连同星级和备注存入 {name} 的历史</translation>
    </message>
    <message>
        <source>There is no result yet.</source>
        <translation>还没有结果。</translation>
    </message>
    <message>
        <source>The result is older than what is set now.</source>
        <translation>此结果早于当前设置。</translation>
    </message>
    <message>
        <source>Or drag the picture to a folder or a chat</source>
        <translation>也可将图片拖到文件夹或聊天窗口</translation>
    </message>
    <message>
        <source>What to know about the result</source>
        <translation>关于结果的说明</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Now:</source>
        <translation>当前：</translation>
    </message>
    <message>
        <source>What happened next?</source>
        <translation>接下来发生了什么？</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作方</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>About the rule</source>
        <translation>对应规则</translation>
    </message>
    <message>
        <source>Log of the review</source>
        <translation>审核记录</translation>
    </message>
    <message>
        <source>The one appeal since the last upload is spent.</source>
        <translation>本次上传的一次申诉机会已用完。</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Each step you record is listed here, with its time.</source>
        <translation>还没有记录。您登记的每一步都会连同时间列在这里。</translation>
    </message>
</context>
<context>
    <name>RightsDialog</name>
    <message>
        <source>Rights and consent</source>
        <translation>版权与同意</translation>
    </message>
    <message numerus="yes">
        <source>For all %n</source>
        <translation>
            <numerusform>全部 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐个回答</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Next open one</source>
        <translation>下一个未完成的</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page Up 键</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Page Down 键</translation>
    </message>
    <message>
        <source>The consent ends on</source>
        <translation>授权截止于</translation>
    </message>
    <message>
        <source>Last day of the consent</source>
        <translation>授权的最后一天</translation>
    </message>
    <message>
        <source>Add copyright proof…</source>
        <translation>添加版权证明…</translation>
    </message>
    <message>
        <source>Add consent…</source>
        <translation>添加肖像授权…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>Something is open of %n material(s).</source>
        <translation>
            <numerusform>还有 %n 个素材未完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>已全部完成。</translation>
    </message>
    <message>
        <source>Known from the console only: there is no picture here.</source>
        <translation>仅在控制台中存在：这里没有图片。</translation>
    </message>
    <message numerus="yes">
        <source>Answer for %n material(s)</source>
        <translation>
            <numerusform>为 %n 个素材回答</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the end of the consent</source>
        <translation>设置授权截止日期</translation>
    </message>
    <message numerus="yes">
        <source>Add a document to %n material(s)</source>
        <translation>
            <numerusform>为 %n 个素材添加文件</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>已是第一个。</translation>
    </message>
    <message>
        <source>This is the last one.</source>
        <translation>已是最后一个。</translation>
    </message>
    <message>
        <source>Answer first that the person shown agreed.</source>
        <translation>请先回答图中人物已授权。</translation>
    </message>
    <message>
        <source>Tick that the consent ends.</source>
        <translation>请先勾选授权有截止日期。</translation>
    </message>
</context>
<context>
    <name>RightsGrid</name>
    <message>
        <source>they differ</source>
        <translation>各不相同</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>The consent ends on</source>
        <translation>授权到期日</translation>
    </message>
    <message>
        <source>Last day of the consent</source>
        <translation>授权的最后一天</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>No document yet. Proofs and consents added below are kept in the workspace.</source>
        <translation>还没有文件。在下方添加的版权证明和肖像授权会保存在工作区中。</translation>
    </message>
    <message>
        <source>Add copyright proof…</source>
        <translation>添加版权证明…</translation>
    </message>
    <message>
        <source>Add consent…</source>
        <translation>添加肖像授权…</translation>
    </message>
    <message>
        <source>Add another…</source>
        <translation>添加其他…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Answer a question about rights</source>
        <translation>回答版权问题</translation>
    </message>
    <message>
        <source>Set the end of the consent</source>
        <translation>设置授权到期日</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Remove a document</source>
        <translation>移除文件</translation>
    </message>
    <message>
        <source>Answer first that the person shown agreed.</source>
        <translation>请先回答图中人物已授权。</translation>
    </message>
    <message>
        <source>Tick that the consent ends.</source>
        <translation>请先勾选授权有截止日期。</translation>
    </message>
    <message>
        <source>Choose a document in the list first.</source>
        <translation>请先在列表中选择文件。</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>What the rule is, where it is written, and what can be done</source>
        <translation>规则的内容、出处和解决办法</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>Choose a run first.</source>
        <translation>请先选择一次运行。</translation>
    </message>
    <message>
        <source>A note is for one run: choose one.</source>
        <translation>备注只针对一次运行：请选择一次。</translation>
    </message>
    <message>
        <source>Note on a run…</source>
        <translation>为结果写备注…</translation>
    </message>
    <message>
        <source>5 stars  ★★★★★</source>
        <translation>5 星  ★★★★★</translation>
    </message>
    <message>
        <source>4 stars  ★★★★</source>
        <translation>4 星  ★★★★</translation>
    </message>
    <message>
        <source>3 stars  ★★★</source>
        <translation>3 星  ★★★</translation>
    </message>
    <message>
        <source>2 stars  ★★</source>
        <translation>2 星  ★★</translation>
    </message>
    <message>
        <source>1 star  ★</source>
        <translation>1 星  ★</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>不打星</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>%n material(s) found</source>
        <translation>
            <numerusform>找到 %n 个素材</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionCard</name>
    <message>
        <source>Which pictures</source>
        <translation>哪些图片</translation>
    </message>
    <message>
        <source>&amp;Without</source>
        <translation>不含(&amp;W)</translation>
    </message>
    <message>
        <source>Onl&amp;y names</source>
        <translation>仅名称(&amp;Y)</translation>
    </message>
    <message>
        <source>S&amp;ides from</source>
        <translation>边长至少(&amp;I)</translation>
    </message>
    <message>
        <source>Newe&amp;r than</source>
        <translation>更新时间晚于(&amp;R)</translation>
    </message>
    <message>
        <source>such as anna*, *.png</source>
        <translation>例如 anna*, *.png</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>such as 7d, 12h, 2026-11-30</source>
        <translation>例如 7d、12h、2026-11-30</translation>
    </message>
    <message>
        <source>Pictures that were changed since: a date, or days (d), hours (h), minutes (m)</source>
        <translation>此后修改过的图片：日期，或天（d）、小时（h）、分钟（m）</translation>
    </message>
    <message>
        <source>Say a date such as 2026-11-30, or an age such as 7d, 12h or 30m.</source>
        <translation>请填写日期（如 2026-11-30）或时长（如 7d、12h、30m）。</translation>
    </message>
    <message>
        <source>Wait for more pictures in the folders</source>
        <translation>等待文件夹中的新图片</translation>
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
    <message>
        <source>Cloud</source>
        <translation>云端</translation>
    </message>
    <message>
        <source>Several values, with commas between, are all tried. An empty field means the usual value.</source>
        <translation>用逗号分隔的多个取值都会试；留空表示用默认值。</translation>
    </message>
    <message>
        <source>A value on the page “Cloud” makes no sense.</source>
        <translation>“云端”页中有一项设置无效。</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Own model</source>
        <translation>自备模型</translation>
    </message>
    <message>
        <source>A value on the page “General” makes no sense.</source>
        <translation>“常规”页中有一项设置无效。</translation>
    </message>
</context>
<context>
    <name>ShelfCard</name>
    <message>
        <source>The file cannot be read any more.</source>
        <translation>文件已无法读取。</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>标签：{tags}</translation>
    </message>
    <message>
        <source>Nobody has agreed yet.</source>
        <translation>尚未征得本人同意。</translation>
    </message>
    <message>
        <source>The consent of {person} ended on {date}.</source>
        <translation>{person} 的同意已于 {date} 到期。</translation>
    </message>
    <message>
        <source> until {date}</source>
        <translation>（至 {date}）</translation>
    </message>
    <message>
        <source>{person} agreed{until}.</source>
        <translation>{person} 已同意{until}。</translation>
    </message>
    <message>
        <source>Choose one photo for a face of the template.</source>
        <translation>请选择一张照片，用于模板图的人脸。</translation>
    </message>
    <message>
        <source>Every chosen photo, or all that are shown, with every algorithm version</source>
        <translation>所选照片（未选则为显示的全部）与每个算法版本</translation>
    </message>
    <message>
        <source>There is no photo here yet, or no template.</source>
        <translation>还没有照片，或还没有模板图。</translation>
    </message>
    <message>
        <source>Search names and tags</source>
        <translation>搜索名称和标签</translation>
    </message>
    <message>
        <source>Search the shelf by name or tag</source>
        <translation>按名称或标签搜索用户图库</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Put on a face</source>
        <translation>用于人脸</translation>
    </message>
    <message>
        <source>All of these…</source>
        <translation>全部对比…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Shelf of user photos</source>
        <translation>用户图库</translation>
    </message>
    <message>
        <source>Photos that you use again and again. Drop some here, then drag a face onto the template.</source>
        <translation>反复使用的照片放在这里。先把照片拖到此处，再把人脸拖到模板图上。</translation>
    </message>
    <message>
        <source>Put on {face}</source>
        <translation>用于 {face}</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>同意…</translation>
    </message>
    <message>
        <source>Take off the shelf</source>
        <translation>移出图库</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags, with commas between them:</source>
        <translation>标签，用逗号分隔：</translation>
    </message>
    <message>
        <source>Choose photos first.</source>
        <translation>请先选择照片。</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Choose an action in the list first.</source>
        <translation>请先在列表中选择一项操作。</translation>
    </message>
    <message>
        <source>It has this key already.</source>
        <translation>它已是这个快捷键。</translation>
    </message>
    <message>
        <source>It has the key that the program gives it.</source>
        <translation>它用的就是默认快捷键。</translation>
    </message>
    <message>
        <source>No key was changed.</source>
        <translation>没有更改过快捷键。</translation>
    </message>
    <message>
        <source>New key of {action}</source>
        <translation>“{action}”的新快捷键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>It would have no key.</source>
        <translation>它将没有快捷键。</translation>
    </message>
    <message>
        <source>{key} is “{action}” already: that would have no key then.</source>
        <translation>{key} 已用于“{action}”：改后那一项将失去此快捷键。</translation>
    </message>
    <message>
        <source>In “{place}” {key} stays “{action}”.</source>
        <translation>在“{place}”中，{key} 仍是“{action}”。</translation>
    </message>
    <message>
        <source>{key} is free.</source>
        <translation>{key} 未被占用。</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜索操作和快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其快捷键</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>使用此快捷键</translation>
    </message>
    <message>
        <source>Back to the program&apos;s key</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>All back to the program&apos;s</source>
        <translation>全部恢复默认</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>See the effect before you upload</source>
        <translation>上传之前先看效果</translation>
    </message>
    <message>
        <source>1. Open a template, or drop it here.</source>
        <translation>1. 打开模板图，或拖放到这里。</translation>
    </message>
    <message>
        <source>2. Drop a user photo on each face it goes to, up to 6.</source>
        <translation>2. 把用户图拖到对应的人脸上，最多 6 个。</translation>
    </message>
    <message>
        <source>3. Move the divider to compare, and try the algorithm versions.</source>
        <translation>3. 移动分割线对比效果，并尝试各算法版本。</translation>
    </message>
    <message>
        <source>Everything happens on this computer; nothing is uploaded unless you ask the cloud for it.</source>
        <translation>全部在本机完成；除非您要求调用云端，否则不会上传任何内容。</translation>
    </message>
    <message>
        <source>Open a template…</source>
        <translation>打开模板图…</translation>
    </message>
    <message>
        <source>Try the samples</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>Which templates work, with whom, and under which settings?</source>
        <translation>哪些模板、给谁、在什么设置下效果好？</translation>
    </message>
    <message>
        <source>A test plan tries every combination, and tells what changed since last time.</source>
        <translation>测试计划会试遍每种组合，并指出与上次相比的变化。</translation>
    </message>
    <message>
        <source>1.  Drop templates and user photos into their lists, and add settings: versions, levels.</source>
        <translation>1.  把模板图和用户图拖进各自的列表，再添加设置：版本、档位。</translation>
    </message>
    <message>
        <source>2.  Run it: on this computer, free. Cloud cells ask first, and never cost more than the budget.</source>
        <translation>2.  运行：在本机进行，免费。云端单元会先询问，费用不会超出预算。</translation>
    </message>
    <message>
        <source>3.  Look through the matrix with the arrow keys; 1, 2, 3 rate a cell, N takes a note.</source>
        <translation>3.  用方向键浏览矩阵；按 1、2、3 评分，按 N 写备注。</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新建计划</translation>
    </message>
    <message>
        <source>Open a plan…</source>
        <translation>打开计划…</translation>
    </message>
    <message>
        <source>Try with the samples</source>
        <translation>用示例试试</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>4.  Compare it with a baseline: only what really changed is shown, to be accepted or mended.</source>
        <translation>4.  与基线对比：只显示真正有变化的单元，可接受或修正。</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>What you wrote</source>
        <translation>申诉说明</translation>
    </message>
    <message>
        <source>What the console says</source>
        <translation>控制台给出的原因</translation>
    </message>
    <message>
        <source>About</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>One appeal is possible for each upload; a person looks within one working day.</source>
        <translation>每次上传有一次申诉机会，一个工作日内人工复审。</translation>
    </message>
    <message>
        <source>The rule “{rule}” would have told before the upload.</source>
        <translation>上传前检查“{rule}”即可发现。</translation>
    </message>
</context>
<context>
    <name>StripBar</name>
    <message>
        <source>Only those that would be rejected</source>
        <translation>只看会被驳回的</translation>
    </message>
    <message>
        <source>Only those with warnings</source>
        <translation>只看有提醒的</translation>
    </message>
    <message>
        <source>Only those that pass</source>
        <translation>只看通过的</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>按打开顺序</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>问题多的在前</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>大图在前</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>{shown} of {total} pictures</source>
        <translation>显示 {shown} 张，共 {total} 张</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the pictures by name or folder</source>
        <translation>按名称或文件夹搜索图片</translation>
    </message>
    <message>
        <source>Order of the pictures</source>
        <translation>图片顺序</translation>
    </message>
    <message>
        <source>Size of the little pictures</source>
        <translation>缩略图大小</translation>
    </message>
    <message>
        <source>Fix all that can be fixed, copy and paste settings, presets</source>
        <translation>修复所有可修复的图片、复制和粘贴设置、预设</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>None of {total} pictures matches.</source>
        <translation>{total} 张图片中没有符合条件的。</translation>
    </message>
</context>
<context>
    <name>StripDragging</name>
    <message numerus="yes">
        <source>%n picture(s) not dragged out; “Export…” asks about them:</source>
        <translation>
            <numerusform>%n 张图片未拖出，可用“导出…”处理：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message>
        <source>Submission package · {name}</source>
        <translation>送审包 · {name}</translation>
    </message>
    <message>
        <source>All that are not in the console yet</source>
        <translation>所有尚未上传到控制台的素材</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected</source>
        <translation>
            <numerusform>所选的 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Write into a folder…</source>
        <translation>写入文件夹…</translation>
    </message>
    <message>
        <source>Write a zip file…</source>
        <translation>生成 zip 文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No exported picture: left out</source>
        <translation>没有导出的图片，未包含</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) in the package.</source>
        <translation>
            <numerusform>送审包中有 %n 张图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to know first:</source>
        <translation>
            <numerusform>提交前请注意 %n 项：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uploading takes %n slot(s); {left} of {total} are left.</source>
        <translation>
            <numerusform>上传需要 %n 个额度，剩余 {left} / {total} 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>In which folder?</source>
        <translation>写入哪个文件夹？</translation>
    </message>
    <message>
        <source>Zip files</source>
        <translation>Zip 文件</translation>
    </message>
    <message>
        <source>Write a zip file</source>
        <translation>生成 zip 文件</translation>
    </message>
    <message>
        <source>Answer about rights…</source>
        <translation>回答版权问题…</translation>
    </message>
    <message>
        <source>No question about rights is open.</source>
        <translation>没有未回答的版权问题。</translation>
    </message>
    <message>
        <source>The package is still being put together.</source>
        <translation>送审包正在准备。</translation>
    </message>
    <message>
        <source>There is no picture for the package.</source>
        <translation>没有可放入送审包的图片。</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>没有问题。</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Calls</source>
        <translation>调用次数</translation>
    </message>
    <message>
        <source>Free calls used</source>
        <translation>已用免费额度</translation>
    </message>
    <message>
        <source>From packages</source>
        <translation>资源包抵扣</translation>
    </message>
    <message>
        <source>Post-paid</source>
        <translation>后付费</translation>
    </message>
    <message>
        <source>{calls}: {charged} charged, {free} not charged, {unknown} not known</source>
        <translation>{calls}：计费 {charged}，不计费 {free}，未知 {unknown}</translation>
    </message>
    <message>
        <source>{calls} within the bought QPS</source>
        <translation>{calls} 次在已购 QPS 内</translation>
    </message>
    <message>
        <source>{used} of {all}</source>
        <translation>{used} / {all}</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>Prepare many</source>
        <translation>批量制作</translation>
    </message>
    <message>
        <source>Test many</source>
        <translation>批量测试</translation>
    </message>
    <message>
        <source>Prepare many, or test many</source>
        <translation>批量制作或批量测试</translation>
    </message>
</context>
<context>
    <name>SyncDialog</name>
    <message>
        <source>{name}: here and in the console</source>
        <translation>{name}：本地与控制台</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>In the console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Lists the materials; not charged</source>
        <translation>查询素材列表，不计费</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take over what is ticked</source>
        <translation>采用勾选项</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>正在查询控制台…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) had changed here meanwhile and were left alone.</source>
        <translation>
            <numerusform>有 %n 行在此期间已在本地修改，未作改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>{ticked} of {all} differences ticked, {conflicts} of them in conflict.</source>
        <translation>共 {all} 处差异，已勾选 {ticked} 处，其中冲突 {conflicts} 处。</translation>
    </message>
    <message>
        <source>Take over from the console</source>
        <translation>采用控制台数据</translation>
    </message>
    <message>
        <source>Nothing is ticked.</source>
        <translation>没有勾选任何一项。</translation>
    </message>
    <message>
        <source>Here and in the console all is the same.</source>
        <translation>本地与控制台完全一致。</translation>
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
        <source>Nothing would be exported, so this is the original. %1</source>
        <translation>目前无法导出，因此这里是原图。%1</translation>
    </message>
    <message>
        <source>As exported</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>Crop, padding, size and format as Prepare would write them now</source>
        <translation>按“素材制作”当前的裁剪、填充、尺寸和格式</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Template with its faces; Tab goes from face to face</source>
        <translation>模板图及其人脸；按 Tab 键切换人脸</translation>
    </message>
    <message>
        <source>The whole picture, turned and with its faces as in Prepare</source>
        <translation>整张图片，旋转和手动标注的人脸与素材制作中一致</translation>
    </message>
</context>
<context>
    <name>TermsPanel</name>
    <message>
        <source>Package</source>
        <translation>资源包</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Used this month</source>
        <translation>本月已用</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>资源包</translation>
    </message>
    <message>
        <source>No package is entered. Add those you have bought, so that their calls are counted.</source>
        <translation>还没有录入资源包。请添加已购买的资源包，以便统计其调用次数。</translation>
    </message>
    <message>
        <source>Add a package…</source>
        <translation>添加资源包…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Billing from today:</source>
        <translation>自今天起计费方式：</translation>
    </message>
    <message>
        <source>per call</source>
        <translation>按次</translation>
    </message>
    <message>
        <source> calls a second</source>
        <translation> 次/秒</translation>
    </message>
    <message>
        <source>Choose a package in the list first.</source>
        <translation>请先在列表中选择资源包。</translation>
    </message>
    <message>
        <source>How calls are charged</source>
        <translation>调用的计费方式</translation>
    </message>
</context>
<context>
    <name>TestsPage</name>
    <message>
        <source>Tested</source>
        <translation>测试时间</translation>
    </message>
    <message>
        <source>User photos</source>
        <translation>用户图</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Tests of the effect</source>
        <translation>效果测试记录</translation>
    </message>
    <message>
        <source>Nothing kept yet. Test the material, then press “Keep with the material”.</source>
        <translation>还没有记录。请先测试该素材，再按“保存到素材”。</translation>
    </message>
    <message>
        <source>Test the effect</source>
        <translation>测试效果</translation>
    </message>
    <message>
        <source>Known from the console only: there is no picture here.</source>
        <translation>仅在控制台中存在：这里没有图片。</translation>
    </message>
    <message>
        <source>The result appears here.</source>
        <translation>结果显示在这里。</translation>
    </message>
</context>
<context>
    <name>TimingPage</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the RequestId</source>
        <translation>复制 RequestId</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>Address works until</source>
        <translation>网址有效至</translation>
    </message>
    <message>
        <source>none: the service did not answer</source>
        <translation>无：服务未应答</translation>
    </message>
    <message>
        <source>no whole answer</source>
        <translation>应答不完整</translation>
    </message>
    <message>
        <source>{milliseconds} ms</source>
        <translation>{milliseconds} 毫秒</translation>
    </message>
</context>
<context>
    <name>TipsDialog</name>
    <message>
        <source>Photo tips</source>
        <translation>拍照建议</translation>
    </message>
    <message>
        <source>“{photo}” is spoilt step by step and fused into “{template}”, on this computer.</source>
        <translation>在本机逐步劣化“{photo}”，并融合到“{template}”中。</translation>
    </message>
    <message>
        <source>Flaw</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>Still good at</source>
        <translation>仍然良好</translation>
    </message>
    <message>
        <source>No longer good at</source>
        <translation>开始变差</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在尝试…</translation>
    </message>
    <message>
        <source>never: all steps are good</source>
        <translation>从未变差：每一步都良好</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>更多工具</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Open the samples</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Two portraits come with the program. Open them with this button, or your own pictures with Ctrl+O or by dropping them here.</source>
        <translation>程序自带两张人像。点此按钮打开示例；也可以按 Ctrl+O 打开自己的图片，或直接拖到这里。</translation>
    </message>
    <message>
        <source>What would the review say?</source>
        <translation>审核会怎么说？</translation>
    </message>
    <message>
        <source>The card holds each rule of the service against what would be exported: a tick passes, a triangle warns, a cross would be rejected. A click on a rule, or “Why?”, explains it with its source.</source>
        <translation>合规卡用服务的每条规则检查将要导出的图片：对勾为通过，三角为提醒，叉号会被驳回。点规则名称或“为什么？”，可查看解释和出处。</translation>
    </message>
    <message>
        <source>Break a rule</source>
        <translation>故意违反一条规则</translation>
    </message>
    <message>
        <source>Press “Keep whole”: the face is no longer in the middle of what would be exported, and the card says so at once.</source>
        <translation>点“保留整图”：人脸不再位于导出画面的中间，合规卡马上会指出。</translation>
    </message>
    <message>
        <source>Mend it in one click</source>
        <translation>一键修复</translation>
    </message>
    <message>
        <source>Rows that can be mended have a button. Press one: the frame and the numbers follow, and Ctrl+Z takes it back.</source>
        <translation>能修复的规则旁边有按钮。点一下，裁剪框和数值随之更新；按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Which faces are used</source>
        <translation>使用哪些人脸</translation>
    </message>
    <message>
        <source>Faces are numbered by size and keep their number. Untick one to leave it out; its TemplateFaceID goes here once the console has given you one.</source>
        <translation>人脸按大小编号，编号不会变。取消勾选即不使用；从控制台取得 TemplateFaceID 后填在这里。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>This writes the material and a manifest into a folder that you choose, within all limits. Your own file is never changed.</source>
        <translation>把符合全部限制的素材和清单写到您选择的文件夹。您的原文件不会被改动。</translation>
    </message>
    <message>
        <source>Test the effect</source>
        <translation>测试效果</translation>
    </message>
    <message>
        <source>Press Ctrl+T: the picture goes along as the template, as it would be exported and kept up to date.</source>
        <translation>按 Ctrl+T：当前图片按将要导出的样子作为模板带过去，并随裁剪更新。</translation>
    </message>
    <message>
        <source>Put a photo on the face</source>
        <translation>把照片放到人脸上</translation>
    </message>
    <message>
        <source>Drop a user photo on a face, or press “Choose…”. The local preview is free and offline. That is all: F1 answers questions, and this tour stands in the Help menu.</source>
        <translation>把用户照片拖到人脸上，或点“选择…”。本地预览免费、离线。导览到此结束：有问题按 F1，想再看一遍请到“帮助”菜单。</translation>
    </message>
</context>
<context>
    <name>TourBubble</name>
    <message>
        <source>Skip the tour</source>
        <translation>跳过导览</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Activities and materials</source>
        <translation>活动与素材</translation>
    </message>
    <message>
        <source>No activity yet. Make one with +, then drop pictures or a folder on it.</source>
        <translation>还没有活动。点 + 新建一个，再把图片或文件夹拖到它上面。</translation>
    </message>
    <message>
        <source>No material yet. Drop pictures or a folder on the activity.</source>
        <translation>还没有素材。请把图片或文件夹拖到活动上。</translation>
    </message>
</context>
<context>
    <name>TurnControls</name>
    <message>
        <source>Turn left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>水平翻转</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>&amp;Straighten</source>
        <translation>扶正(&amp;S)</translation>
    </message>
    <message>
        <source>Turn left by 90°</source>
        <translation>向左旋转 90°</translation>
    </message>
    <message>
        <source>Turn right by 90°</source>
        <translation>向右旋转 90°</translation>
    </message>
    <message>
        <source>Mirror left to right</source>
        <translation>水平翻转</translation>
    </message>
    <message>
        <source>The crop keeps out of the corners that this leaves empty; padding fills them.</source>
        <translation>裁剪框会避开旋转后留空的四角；若选择了填充，则填满四角。</translation>
    </message>
    <message>
        <source>Turn the picture until the eyes of the largest chosen face are level.</source>
        <translation>旋转图片，使所选最大人脸的双眼处于水平。</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>旋转角度</translation>
    </message>
    <message>
        <source>A&amp;ngle, clockwise</source>
        <translation>角度（顺时针）(&amp;N)</translation>
    </message>
    <message>
        <source>No picture is read yet.</source>
        <translation>图片尚未读取完成。</translation>
    </message>
    <message>
        <source>It is not known where the eyes are: choose a face, or put the points of a drawn one in place.</source>
        <translation>眼睛位置未知：请选择一张人脸，或把手绘人脸的五官点放到正确位置。</translation>
    </message>
</context>
<context>
    <name>UltraModels</name>
    <message>
        <source>1 · sharper</source>
        <translation>1 · 更清晰</translation>
    </message>
    <message>
        <source>Sharper picture, for entertainment; the service&apos;s default.</source>
        <translation>画面更清晰，适合泛娱乐场景；服务默认。</translation>
    </message>
    <message>
        <source>2 · film, natural</source>
        <translation>2 · 影视级，自然</translation>
    </message>
    <message>
        <source>Film-grade and natural.</source>
        <translation>影视级，效果自然。</translation>
    </message>
    <message>
        <source>3 · film, high resolution</source>
        <translation>3 · 影视级，高分辨率</translation>
    </message>
    <message>
        <source>Film-grade, high resolution, natural.</source>
        <translation>影视级，高分辨率，效果自然。</translation>
    </message>
    <message>
        <source>4 · film, high likeness</source>
        <translation>4 · 影视级，高相似</translation>
    </message>
    <message>
        <source>High resolution and likeness: for ID photos and imaging products.</source>
        <translation>高分辨率、高相似度：适合证件照和影像产品。</translation>
    </message>
    <message>
        <source>5 · film, hard pictures</source>
        <translation>5 · 影视级，复杂图片</translation>
    </message>
    <message>
        <source>High resolution: for closed eyes and covered faces.</source>
        <translation>高分辨率：适合闭眼和遮挡场景。</translation>
    </message>
    <message>
        <source>6 · film, highest likeness</source>
        <translation>6 · 影视级，极致相似</translation>
    </message>
    <message>
        <source>Extreme likeness: for shops, ID photos and travel. Takes no parameters.</source>
        <translation>极致相似：适合电商、证件照和文旅。不支持效果参数。</translation>
    </message>
</context>
<context>
    <name>UnlabelledDialog</name>
    <message>
        <source>Results without the visible label</source>
        <translation>未加显式标识的结果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>制作者</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Every result so far carries its visible label.</source>
        <translation>目前所有结果均带有显式标识。</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There is nothing to save: no result is without the label.</source>
        <translation>没有可保存的内容：所有结果都带有标识。</translation>
    </message>
    <message>
        <source>Whoever holds a picture without its visible label must label it before anybody else sees it. Each one is written down here, and kept for at least {days} days.</source>
        <translation>持有未加显式标识图片者，须在展示给他人之前加上标识。每个结果都记录在此，至少保存 {days} 天。</translation>
    </message>
</context>
<context>
    <name>UnsureRow</name>
    <message>
        <source>%1: is this a face?</source>
        <translation>%1：这是人脸吗？</translation>
    </message>
    <message>
        <source>It is a face</source>
        <translation>是人脸</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>不是</translation>
    </message>
</context>
<context>
    <name>UploadHintsDialog</name>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Hints for an upload page</source>
        <translation>上传页面的提示语</translation>
    </message>
    <message>
        <source>Calls that fail because of a user&apos;s photo are charged: say beforehand what a photo must be like.</source>
        <translation>因用户照片不合要求而失败的调用也要收费：请事先说明照片的要求。</translation>
    </message>
    <message>
        <source>In one line</source>
        <translation>一句话</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>完整说明</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>When a photo is refused</source>
        <translation>照片不合要求时</translation>
    </message>
</context>
<context>
    <name>UsageDialog</name>
    <message>
        <source>Usage and cost</source>
        <translation>用量与费用</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>The next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Calls per day</source>
        <translation>每日调用</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已购买</translation>
    </message>
    <message>
        <source>Counted on this computer. Free calls are used first, then packages, then the post-paid bill.</source>
        <translation>按本机记录统计。先扣免费额度，再扣资源包，最后按后付费结算。</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>另存为 CSV</translation>
    </message>
    <message>
        <source>This is the month of today.</source>
        <translation>已是当前月份。</translation>
    </message>
</context>
<context>
    <name>UsageStatus</name>
    <message>
        <source>Cloud calls this month: {used} · {left} free left</source>
        <translation>本月云端调用：{used} 次 · 剩余免费 {left} 次</translation>
    </message>
    <message>
        <source>Counted on this computer; calls made elsewhere with the same account are not known here.</source>
        <translation>由本机统计；同一账号在别处的调用不在其中。</translation>
    </message>
</context>
<context>
    <name>UsesDialog</name>
    <message>
        <source>Where is it used?</source>
        <translation>用在哪里？</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” is used by %n material(s).</source>
        <translation>
            <numerusform>“{name}”用于 %n 个素材。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is not used in this workspace.</source>
        <translation>此工作区未使用“{name}”。</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>As</source>
        <translation>用作</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>VersionNews</name>
    <message>
        <source>Open its page</source>
        <translation>打开发布页</translation>
    </message>
    <message>
        <source>No program opened the page. Its address: {page}</source>
        <translation>没有程序能打开发布页。其地址：{page}</translation>
    </message>
    <message>
        <source>Version {version} is available.</source>
        <translation>新版本 {version} 已发布。</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Open in Prepare</source>
        <translation>在素材制作中打开</translation>
    </message>
    <message>
        <source>With its crop and output settings; keeping it then makes a new version</source>
        <translation>沿用裁剪和输出设置；再次存入即成为新版本</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>From its original, to see whether the same bytes come out</source>
        <translation>由原图重新生成，核对字节是否一致</translation>
    </message>
    <message>
        <source>Known from the console only: there is no picture here.</source>
        <translation>仅在控制台中存在，本地没有图片。</translation>
    </message>
    <message>
        <source>Made by version {program}.</source>
        <translation>由 {program} 版制作。</translation>
    </message>
    <message>
        <source>Cut from {x}, {y}: {width} × {height} pixels of the original.</source>
        <translation>裁剪自原图 ({x}, {y})，{width} × {height} 像素。</translation>
    </message>
    <message>
        <source>Nothing was exported yet.</source>
        <translation>尚未导出。</translation>
    </message>
    <message>
        <source>Making it again…</source>
        <translation>正在重新生成…</translation>
    </message>
    <message>
        <source>Made again: the same picture, byte for byte.</source>
        <translation>已重新生成：与原导出图片逐字节一致。</translation>
    </message>
    <message>
        <source>Made again, but the bytes differ: another version of the program made the stored one.</source>
        <translation>已重新生成，但字节不同：已存图片由另一版本的程序制作。</translation>
    </message>
    <message>
        <source>Choose a version in the list first.</source>
        <translation>请先在列表中选择版本。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop template pictures here</source>
        <translation>把模板图拖放到这里</translation>
    </message>
    <message>
        <source>Files or whole folders: {formats}</source>
        <translation>文件或整个文件夹：{formats}</translation>
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
        <source>find any command</source>
        <translation>查找任意命令</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Known from the console only: no picture here</source>
        <translation>仅在控制台中存在，本地没有图片</translation>
    </message>
    <message>
        <source>Rights: questions or proofs are open</source>
        <translation>版权：尚有问题或证明未完成</translation>
    </message>
    <message>
        <source>Consent until {day}</source>
        <translation>授权至 {day}</translation>
    </message>
    <message>
        <source>Material ID {identity}</source>
        <translation>素材 ID {identity}</translation>
    </message>
    <message>
        <source>Activity ID {identity}</source>
        <translation>活动 ID {identity}</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Ready for upload</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Appealed</source>
        <translation>申诉中</translation>
    </message>
    <message>
        <source>Appeal accepted</source>
        <translation>申诉通过</translation>
    </message>
    <message>
        <source>Appeal rejected</source>
        <translation>申诉未通过</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>退回草稿</translation>
    </message>
    <message>
        <source>Uploaded, now in review</source>
        <translation>已上传，审核中</translation>
    </message>
    <message>
        <source>The review passed it</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>The review rejected it</source>
        <translation>审核不通过</translation>
    </message>
    <message>
        <source>Appealed (possible once)</source>
        <translation>提交申诉（仅一次）</translation>
    </message>
    <message>
        <source>The appeal was accepted</source>
        <translation>申诉通过</translation>
    </message>
    <message>
        <source>The appeal was rejected</source>
        <translation>申诉不通过</translation>
    </message>
    <message>
        <source>Deleted in the console</source>
        <translation>已在控制台删除</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Width or height</source>
        <translation>图片尺寸</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>版权</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>The console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Does it show a celebrity?</source>
        <translation>是否包含明星、名人？</translation>
    </message>
    <message>
        <source>Does it show the logo of a brand?</source>
        <translation>是否包含品牌 Logo？</translation>
    </message>
    <message>
        <source>Did your company design it itself?</source>
        <translation>是否由贵公司自主设计？</translation>
    </message>
    <message>
        <source>Has the person shown agreed?</source>
        <translation>图中人物是否已授权？</translation>
    </message>
    <message>
        <source>celebrity</source>
        <translation>明星</translation>
    </message>
    <message>
        <source>brand logo</source>
        <translation>品牌 Logo</translation>
    </message>
    <message>
        <source>own design</source>
        <translation>自主设计</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>肖像授权</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Nobody real is shown</source>
        <translation>不含真实人物</translation>
    </message>
    <message>
        <source>Copyright proof</source>
        <translation>版权证明</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>肖像授权</translation>
    </message>
    <message>
        <source>Another document</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>{name}: the review has been due since {due}; look it up</source>
        <translation>{name}：审核应已于 {due} 完成，请到控制台查看</translation>
    </message>
    <message>
        <source>{name}: the answer to the appeal has been due since {due}; look it up</source>
        <translation>{name}：申诉应已于 {due} 有结果，请到控制台查看</translation>
    </message>
    <message>
        <source>{name}: the consent ends on {due}</source>
        <translation>{name}：肖像授权将于 {due} 到期</translation>
    </message>
    <message>
        <source>{name}: the consent ended on {due}</source>
        <translation>{name}：肖像授权已于 {due} 到期</translation>
    </message>
    <message>
        <source>Only one material slot is left</source>
        <translation>只剩一个素材额度</translation>
    </message>
    <message>
        <source>No material slot is left: delete a material or buy slots</source>
        <translation>素材额度已用完：请删除素材或购买额度</translation>
    </message>
    <message>
        <source>{name} ends on {due} with {left} calls left</source>
        <translation>{name} 将于 {due} 到期，剩余 {left} 次</translation>
    </message>
    <message>
        <source>{name} ended on {due}; {left} calls were lost</source>
        <translation>{name} 已于 {due} 到期，作废 {left} 次</translation>
    </message>
    <message>
        <source>{name}: {left} calls left</source>
        <translation>{name}：剩余 {left} 次</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>exported picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>attached document</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>New since then</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Not in it any more</source>
        <translation>已不包含</translation>
    </message>
    <message>
        <source>Changed: {fields}</source>
        <translation>有修改：{fields}</translation>
    </message>
    <message>
        <source>Another picture</source>
        <translation>图片已更换</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>material ID</source>
        <translation>素材 ID</translation>
    </message>
    <message>
        <source>review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>版权</translation>
    </message>
    <message>
        <source>activity ID</source>
        <translation>活动 ID</translation>
    </message>
    <message>
        <source>algorithm version</source>
        <translation>算法版本</translation>
    </message>
    <message>
        <source>Missing from the package</source>
        <translation>送审包中缺失</translation>
    </message>
    <message>
        <source>Not what was written</source>
        <translation>与写入时不符</translation>
    </message>
    <message>
        <source>Not part of the package</source>
        <translation>不属于送审包</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Face IDs</source>
        <translation>人脸 ID</translation>
    </message>
    <message>
        <source>Only in the console</source>
        <translation>仅在控制台</translation>
    </message>
    <message>
        <source>No longer in the console</source>
        <translation>控制台中已不存在</translation>
    </message>
    <message>
        <source>Same name: link them</source>
        <translation>名称相同：建立关联</translation>
    </message>
    <message>
        <source>Conflict: what was entered here would be lost</source>
        <translation>冲突：本地填写的内容会丢失</translation>
    </message>
    <message>
        <source>Every question is answered and nothing is missing.</source>
        <translation>所有问题均已回答，材料齐全。</translation>
    </message>
    <message>
        <source>Not fit for upload before these are answered: {names}.</source>
        <translation>回答以下问题后才能提交：{names}。</translation>
    </message>
    <message>
        <source>A copyright proof is missing (because of: {names}).</source>
        <translation>缺少版权证明（涉及：{names}）。</translation>
    </message>
    <message>
        <source>Do not use it: {names} was refused.</source>
        <translation>请勿使用：{names}未获同意。</translation>
    </message>
    <message>
        <source>The consent has run out.</source>
        <translation>肖像授权已到期。</translation>
    </message>
    <message>
        <source>Writing the package</source>
        <translation>正在生成送审包</translation>
    </message>
    <message>
        <source>Saving the calls</source>
        <translation>正在保存调用记录</translation>
    </message>
</context>
<context>
    <name>WorkspaceActions</name>
    <message>
        <source>&amp;New workspace…</source>
        <translation>新建工作区(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>Open an e&amp;xported workspace…</source>
        <translation>打开导出的工作区(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Export the workspace as one file…</source>
        <translation>将工作区导出为一个文件(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Check for damage</source>
        <translation>检查完整性(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose workspace</source>
        <translation>关闭工作区(&amp;L)</translation>
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
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>New &amp;activity…</source>
        <translation>新建活动(&amp;A)…</translation>
    </message>
    <message>
        <source>Show arc&amp;hived activities</source>
        <translation>显示已归档的活动(&amp;H)</translation>
    </message>
    <message>
        <source>Add &amp;pictures…</source>
        <translation>添加图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Add a &amp;folder of pictures…</source>
        <translation>添加图片文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>详情(&amp;D)…</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Compare &amp;with the console…</source>
        <translation>与控制台比较(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Submission package…</source>
        <translation>送审包(&amp;S)…</translation>
    </message>
    <message>
        <source>Open in &amp;Prepare</source>
        <translation>在素材制作中打开(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Where is its picture used?</source>
        <translation>图片用在哪里？(&amp;W)</translation>
    </message>
    <message>
        <source>Where is a picture &amp;used?…</source>
        <translation>查找图片用在哪里(&amp;U)…</translation>
    </message>
    <message>
        <source>Open or make a workspace first.</source>
        <translation>请先打开或新建工作区。</translation>
    </message>
    <message>
        <source>Choose an activity first.</source>
        <translation>请先选择活动。</translation>
    </message>
    <message>
        <source>Choose an activity or materials first.</source>
        <translation>请先选择活动或素材。</translation>
    </message>
    <message>
        <source>It is in the archive already.</source>
        <translation>已在归档中。</translation>
    </message>
    <message>
        <source>It is not in the archive.</source>
        <translation>不在归档中。</translation>
    </message>
    <message>
        <source>Enter the activity ID of the console in its details first.</source>
        <translation>请先在详情中填写控制台的活动 ID。</translation>
    </message>
    <message>
        <source>Choose one material first.</source>
        <translation>请先选择一个素材。</translation>
    </message>
    <message>
        <source>Known from the console only: there is no picture here.</source>
        <translation>仅在控制台中存在：这里没有图片。</translation>
    </message>
    <message>
        <source>There is nothing to undo in the workspace.</source>
        <translation>工作区中没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Propert&amp;ies and slots…</source>
        <translation>属性与额度(&amp;I)…</translation>
    </message>
    <message>
        <source>Usage an&amp;d cost…</source>
        <translation>用量与费用(&amp;D)…</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>归档(&amp;A)</translation>
    </message>
    <message>
        <source>Take &amp;out of the archive</source>
        <translation>取消归档(&amp;O)</translation>
    </message>
    <message>
        <source>Compare with a pac&amp;kage…</source>
        <translation>与送审包比较(&amp;K)…</translation>
    </message>
    <message>
        <source>Copyri&amp;ght proof as PDF…</source>
        <translation>生成版权证明 PDF(&amp;G)…</translation>
    </message>
    <message>
        <source>Test the &amp;effect</source>
        <translation>测试效果(&amp;E)</translation>
    </message>
    <message>
        <source>Rights and consen&amp;t…</source>
        <translation>版权与同意(&amp;T)…</translation>
    </message>
    <message>
        <source>Test in &amp;batch and QA</source>
        <translation>在批量与测试中测试(&amp;B)</translation>
    </message>
    <message>
        <source>There is nothing to redo in the workspace.</source>
        <translation>工作区中没有可重做的操作。</translation>
    </message>
</context>
<context>
    <name>WorkspaceCommands</name>
    <message>
        <source>Opening the workspace</source>
        <translation>正在打开工作区</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Open an exported workspace</source>
        <translation>打开导出的工作区</translation>
    </message>
    <message>
        <source>In which folder shall it be put?</source>
        <translation>放到哪个文件夹？</translation>
    </message>
    <message>
        <source>Something is still being done in this workspace. Wait for it or cancel it, then try again.</source>
        <translation>此工作区仍有任务在进行。请等待完成或取消后再试。</translation>
    </message>
    <message>
        <source>Export the workspace</source>
        <translation>导出工作区</translation>
    </message>
    <message>
        <source>Exporting the workspace</source>
        <translation>正在导出工作区</translation>
    </message>
    <message>
        <source>Checking the workspace</source>
        <translation>正在检查工作区</translation>
    </message>
    <message>
        <source>The workspace is sound: every entry and every picture is as it was stored.</source>
        <translation>工作区完好：所有记录和图片均与存入时一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are damaged or missing:</source>
        <translation>
            <numerusform>有 %n 项损坏或缺失：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored picture(s) are not used any more.</source>
        <translation>
            <numerusform>有 %n 张已存图片不再使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported workspaces</source>
        <translation>导出的工作区</translation>
    </message>
</context>
<context>
    <name>WorkspaceDock</name>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Search names, IDs, notes…</source>
        <translation>搜索名称、ID、备注…</translation>
    </message>
    <message>
        <source>Search the workspace</source>
        <translation>搜索工作区</translation>
    </message>
    <message>
        <source>Workspace menu</source>
        <translation>工作区菜单</translation>
    </message>
</context>
<context>
    <name>WorkspaceMenus</name>
    <message>
        <source>&amp;Recent workspaces</source>
        <translation>最近使用的工作区(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation>审核(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Copy to</source>
        <translation>复制到(&amp;C)</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Choose materials first.</source>
        <translation>请先选择素材。</translation>
    </message>
    <message>
        <source>No workspace was opened yet.</source>
        <translation>还没有打开过工作区。</translation>
    </message>
    <message>
        <source>There is no step that all of the chosen materials may take now.</source>
        <translation>所选素材目前没有共同可进行的审核步骤。</translation>
    </message>
    <message>
        <source>There is no activity to copy to: make one first.</source>
        <translation>没有可复制到的活动：请先新建活动。</translation>
    </message>
</context>
<context>
    <name>WorkspaceQuestions</name>
    <message>
        <source>Copyright proof</source>
        <translation>版权证明</translation>
    </message>
    <message>
        <source>In which language?</source>
        <translation>使用哪种语言？</translation>
    </message>
</context>
<context>
    <name>WorkspaceTrouble</name>
    <message>
        <source>{name} is open in another window: {who}, since {since}.</source>
        <translation>{name} 已在另一个窗口中打开：{who}，自 {since} 起。</translation>
    </message>
    <message>
        <source>{name} is open in another window.</source>
        <translation>{name} 已在另一个窗口中打开。</translation>
    </message>
    <message>
        <source>{user} on {host} (process {pid})</source>
        <translation>{host} 上的 {user}（进程 {pid}）</translation>
    </message>
    <message>
        <source>The newest backup is {backup}; the damaged database is kept beside it.</source>
        <translation>最新备份为 {backup}；损坏的数据库会保留在旁边。</translation>
    </message>
    <message>
        <source>Bring back the backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>选择其他…</translation>
    </message>
</context>
</TS>
