<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Fusion Desk</source>
        <translation>About Fusion Desk</translation>
    </message>
    <message>
        <source>Prepares templates for Tencent Cloud Face Fusion, checks them, and previews the fusion offline.</source>
        <translation>Prepares templates for Tencent Cloud Face Fusion, checks them, and previews the fusion offline.</translation>
    </message>
    <message>
        <source>Not a product of Tencent. Use photos of people only with their consent, and keep the AI label.</source>
        <translation>Not a product of Tencent. Use photos of people only with their consent, and keep the AI label.</translation>
    </message>
    <message>
        <source>Face models</source>
        <translation>Face models</translation>
    </message>
    <message>
        <source>Sample pictures</source>
        <translation>Sample pictures</translation>
    </message>
    <message>
        <source>Font of the label</source>
        <translation>Font of the label</translation>
    </message>
    <message>
        <source>Third-party parts</source>
        <translation>Third-party parts</translation>
    </message>
    <message>
        <source>part</source>
        <translation>part</translation>
    </message>
    <message>
        <source>version</source>
        <translation>version</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>licence</translation>
    </message>
    <message>
        <source>Algorithm of the service: {name}, filing number {number}</source>
        <translation>Algorithm of the service: {name}, filing number {number}</translation>
    </message>
    <message>
        <source>Version {version} · Python {python} · Qt {qt}</source>
        <translation>Version {version} · Python {python} · Qt {qt}</translation>
    </message>
</context>
<context>
    <name>AccountFields</name>
    <message>
        <source>Company</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Bought slots</source>
        <translation>Bought slots</translation>
    </message>
    <message>
        <source>Besides the 10 that are free; they never expire</source>
        <translation>Besides the 10 that are free; they never expire</translation>
    </message>
    <message>
        <source>Appears on the copyright proof</source>
        <translation>Appears on the copyright proof</translation>
    </message>
    <message>
        <source>See the account information in the console</source>
        <translation>See the account information in the console</translation>
    </message>
</context>
<context>
    <name>ActionCommands</name>
    <message>
        <source>Save the keys</source>
        <translation>Save the keys</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open pictures…</source>
        <translation>&amp;Open pictures…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Open &amp;folder…</translation>
    </message>
    <message>
        <source>Open the &amp;samples</source>
        <translation>Open the &amp;samples</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>Export &amp;all…</source>
        <translation>Export &amp;all…</translation>
    </message>
    <message>
        <source>&amp;Keep in the workspace</source>
        <translation>&amp;Keep in the workspace</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Se&amp;ttings…</translation>
    </message>
    <message>
        <source>Check &amp;cloud connection…</source>
        <translation>Check &amp;cloud connection…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>Select a&amp;ll pictures</source>
        <translation>Select a&amp;ll pictures</translation>
    </message>
    <message>
        <source>Re&amp;move from the list</source>
        <translation>Re&amp;move from the list</translation>
    </message>
    <message>
        <source>&amp;Prepare</source>
        <translation>&amp;Prepare</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <translation>Earlier runs</translation>
    </message>
    <message>
        <source>Test &amp;effect</source>
        <translation>Test &amp;effect</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;in</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom &amp;out</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Fit</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>&amp;Next picture</translation>
    </message>
    <message>
        <source>Pre&amp;vious picture</source>
        <translation>Pre&amp;vious picture</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>&amp;Workspace</translation>
    </message>
    <message>
        <source>&amp;System language</source>
        <translation>&amp;System language</translation>
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
        <translation>As the &amp;desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>Da&amp;rk</translation>
    </message>
    <message>
        <source>&amp;About Fusion Desk</source>
        <translation>&amp;About Fusion Desk</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Language / 语言</source>
        <translation>&amp;Language / 语言</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Find a picture</source>
        <translation>&amp;Find a picture</translation>
    </message>
    <message>
        <source>&amp;Copy the settings</source>
        <translation>&amp;Copy the settings</translation>
    </message>
    <message>
        <source>Paste the s&amp;ettings</source>
        <translation>Paste the s&amp;ettings</translation>
    </message>
    <message>
        <source>Fi&amp;x all that can be fixed</source>
        <translation>Fi&amp;x all that can be fixed</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Open &amp;recent</translation>
    </message>
    <message>
        <source>&amp;Batch and QA</source>
        <translation>&amp;Batch and QA</translation>
    </message>
    <message>
        <source>&amp;People and consent…</source>
        <translation>&amp;People and consent…</translation>
    </message>
    <message>
        <source>Check AI &amp;labels…</source>
        <translation>Check AI &amp;labels…</translation>
    </message>
    <message>
        <source>&amp;Results without the label…</source>
        <translation>&amp;Results without the label…</translation>
    </message>
    <message>
        <source>&amp;Compliance</source>
        <translation>&amp;Compliance</translation>
    </message>
    <message>
        <source>Preparing many</source>
        <translation>Preparing many</translation>
    </message>
    <message>
        <source>This works on the pictures of Prepare: go there first.</source>
        <translation>This works on the pictures of Prepare: go there first.</translation>
    </message>
    <message>
        <source>Open a picture first.</source>
        <translation>Open a picture first.</translation>
    </message>
    <message>
        <source>Open pictures first.</source>
        <translation>Open pictures first.</translation>
    </message>
    <message>
        <source>There is nothing to undo here.</source>
        <translation>There is nothing to undo here.</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Nothing is running.</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Keyboard shortcuts…</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Command palette…</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Two pictures that are compared</source>
        <translation>Two pictures that are compared</translation>
    </message>
    <message>
        <source>&amp;Help…</source>
        <translation>&amp;Help…</translation>
    </message>
    <message>
        <source>Guided &amp;tour</source>
        <translation>Guided &amp;tour</translation>
    </message>
    <message>
        <source>Hints for an &amp;upload page…</source>
        <translation>Hints for an &amp;upload page…</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>Open the &amp;log folder</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>&amp;Report a problem…</translation>
    </message>
    <message>
        <source>Test effect with this pict&amp;ure</source>
        <translation>Test effect with this pict&amp;ure</translation>
    </message>
    <message>
        <source>&amp;100%</source>
        <translation>&amp;100%</translation>
    </message>
    <message>
        <source>Cancel the running &amp;job</source>
        <translation>Cancel the running &amp;job</translation>
    </message>
    <message>
        <source>A&amp;dd to batch and QA</source>
        <translation>A&amp;dd to batch and QA</translation>
    </message>
    <message>
        <source>There is nothing to redo here.</source>
        <translation>There is nothing to redo here.</translation>
    </message>
</context>
<context>
    <name>ActivityCommands</name>
    <message>
        <source>New activity</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Archive activity</source>
        <translation>Archive activity</translation>
    </message>
    <message>
        <source>Take activity out of the archive</source>
        <translation>Take activity out of the archive</translation>
    </message>
    <message>
        <source>Pictures are being added to it. Cancel that first.</source>
        <translation>Pictures are being added to it. Cancel that first.</translation>
    </message>
    <message>
        <source>Delete activity</source>
        <translation>Delete activity</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” was deleted here with %n material(s).</source>
        <translation>
            <numerusform>“{name}” was deleted here with %n material.</numerusform>
            <numerusform>“{name}” was deleted here with %n materials.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting in the console as well frees %n slot(s).</source>
        <translation>
            <numerusform>Deleting in the console as well frees %n slot.</numerusform>
            <numerusform>Deleting in the console as well frees %n slots.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Add pictures</translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>Add a folder of pictures</translation>
    </message>
    <message>
        <source>Adding pictures</source>
        <translation>Adding pictures</translation>
    </message>
    <message numerus="yes">
        <source>Add %n picture(s)</source>
        <translation>
            <numerusform>Add %n picture</numerusform>
            <numerusform>Add %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) added.</source>
        <translation>
            <numerusform>%n picture added.</numerusform>
            <numerusform>%n pictures added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were there already.</source>
        <translation>
            <numerusform>%n picture was there already.</numerusform>
            <numerusform>%n pictures were there already.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest was cancelled.</source>
        <translation>The rest was cancelled.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityDetails</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Activity ID</source>
        <translation>Activity ID</translation>
    </message>
    <message>
        <source>Algorithm version</source>
        <translation>Algorithm version</translation>
    </message>
    <message>
        <source>Switched</source>
        <translation>Switched</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>ProjectId, from the console&apos;s list of activities</source>
        <translation>ProjectId, from the console&apos;s list of activities</translation>
    </message>
    <message>
        <source>Archived: out of the way, its materials stay</source>
        <translation>Archived: out of the way, its materials stay</translation>
    </message>
    <message>
        <source>Rename activity</source>
        <translation>Rename activity</translation>
    </message>
    <message>
        <source>Set activity ID</source>
        <translation>Set activity ID</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>Change notes</translation>
    </message>
    <message>
        <source>Switch algorithm version</source>
        <translation>Switch algorithm version</translation>
    </message>
    <message>
        <source>Archive activity</source>
        <translation>Archive activity</translation>
    </message>
    <message>
        <source>Take activity out of the archive</source>
        <translation>Take activity out of the archive</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>In effect since</source>
        <translation>In effect since</translation>
    </message>
</context>
<context>
    <name>Algorithms</name>
    <message>
        <source>Swap</source>
        <translation>Swap</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>Premium</translation>
    </message>
    <message>
        <source>Enjoy</source>
        <translation>Enjoy</translation>
    </message>
    <message>
        <source>The newest: quick, also for dim and complex scenes.</source>
        <translation>The newest: quick, also for dim and complex scenes.</translation>
    </message>
    <message>
        <source>High likeness and fine detail, corrects side faces.</source>
        <translation>High likeness and fine detail, corrects side faces.</translation>
    </message>
    <message>
        <source>The natural look.</source>
        <translation>The natural look.</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Outputs</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>Prepared, see notes</source>
        <translation>Prepared, see notes</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Excluded</translation>
    </message>
    <message>
        <source>%1 × %2, %3 KB</source>
        <translation>%1 × %2, %3 KB</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Prepare many</source>
        <translation>Prepare many</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Add pictures…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Add folder…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Output folder…</source>
        <translation>Output folder…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Retry failed</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Selected</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Fix what can be fixed</source>
        <translation>Fix what can be fixed</translation>
    </message>
    <message>
        <source>Allow padding</source>
        <translation>Allow padding</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Exclude</translation>
    </message>
    <message>
        <source>Include again</source>
        <translation>Include again</translation>
    </message>
    <message>
        <source>Select all that failed</source>
        <translation>Select all that failed</translation>
    </message>
    <message>
        <source>Results as CSV or JSON…</source>
        <translation>Results as CSV or JSON…</translation>
    </message>
    <message>
        <source>Pictures and results</source>
        <translation>Pictures and results</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Drop pictures or folders here.
Then choose an output folder and press Run: each picture is cropped, brought inside the limits and checked. What cannot be done is told, and the rest goes on.</source>
        <translation>Drop pictures or folders here.
Then choose an output folder and press Run: each picture is cropped, brought inside the limits and checked. What cannot be done is told, and the rest goes on.</translation>
    </message>
    <message>
        <source>No output folder is chosen yet</source>
        <translation>No output folder is chosen yet</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 prepared</source>
        <translation>%1 prepared</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 failed</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 left out</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>Nothing was added: say first how new the pictures have to be.</source>
        <translation>Nothing was added: say first how new the pictures have to be.</translation>
    </message>
    <message>
        <source>Add a folder first: single pictures cannot be waited for.</source>
        <translation>Add a folder first: single pictures cannot be waited for.</translation>
    </message>
    <message numerus="yes">
        <source>For %n of them there is no fix; another picture may help.</source>
        <translation>
            <numerusform>For %n of them there is no fix; another picture may help.</numerusform>
            <numerusform>For %n of them there is no fix; another picture may help.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>Cancelled: what was finished is kept, the rest waits.</source>
        <translation>Cancelled: what was finished is kept, the rest waits.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) failed; the notes say why.</source>
        <translation>
            <numerusform>%n picture failed; the notes say why.</numerusform>
            <numerusform>%n pictures failed; the notes say why.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is prepared.</source>
        <translation>Everything is prepared.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>%1 cannot be a preset&apos;s name: it is taken, or no part of a file&apos;s name.</source>
        <translation>%1 cannot be a preset&apos;s name: it is taken, or no part of a file&apos;s name.</translation>
    </message>
    <message>
        <source>The run goes on.</source>
        <translation>The run goes on.</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>Nothing runs.</translation>
    </message>
    <message>
        <source>Choose an output folder first.</source>
        <translation>Choose an output folder first.</translation>
    </message>
    <message>
        <source>A value on the right makes no sense.</source>
        <translation>A value on the right makes no sense.</translation>
    </message>
    <message>
        <source>Add pictures first.</source>
        <translation>Add pictures first.</translation>
    </message>
    <message>
        <source>No picture has failed.</source>
        <translation>No picture has failed.</translation>
    </message>
    <message>
        <source>No picture waits: all are done or left out.</source>
        <translation>No picture waits: all are done or left out.</translation>
    </message>
    <message>
        <source>Choose pictures in the table first.</source>
        <translation>Choose pictures in the table first.</translation>
    </message>
    <message>
        <source>There are no results yet.</source>
        <translation>There are no results yet.</translation>
    </message>
</context>
<context>
    <name>BatchPresets</name>
    <message>
        <source>Standard: 500,000 bytes</source>
        <translation>Standard: 500,000 bytes</translation>
    </message>
    <message>
        <source>Safe in base64: 375,000 bytes</source>
        <translation>Safe in base64: 375,000 bytes</translation>
    </message>
    <message>
        <source>By Alibaba Cloud&apos;s rules</source>
        <translation>By Alibaba Cloud&apos;s rules</translation>
    </message>
    <message>
        <source>By Volcengine&apos;s rules, as JPG</source>
        <translation>By Volcengine&apos;s rules, as JPG</translation>
    </message>
</context>
<context>
    <name>BatchQuestions</name>
    <message>
        <source>Save results</source>
        <translation>Save results</translation>
    </message>
    <message>
        <source>Save preset</source>
        <translation>Save preset</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>Name of the preset:</translation>
    </message>
    <message>
        <source>Options of single pictures (*.csv *.toml)</source>
        <translation>Options of single pictures (*.csv *.toml)</translation>
    </message>
    <message>
        <source>Options of single pictures</source>
        <translation>Options of single pictures</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
</context>
<context>
    <name>BoxFields</name>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Top</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Height</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>{name} of the logo</source>
        <translation>{name} of the logo</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>Call the cloud</source>
        <translation>Call the cloud</translation>
    </message>
    <message>
        <source>Re-encode photos that would not fit</source>
        <translation>Re-encode photos that would not fit</translation>
    </message>
    <message>
        <source>Photos that are too large, turned or of another format are sent as a copy; yours stay as they are.</source>
        <translation>Photos that are too large, turned or of another format are sent as a copy; yours stay as they are.</translation>
    </message>
    <message>
        <source>Get the result by a web address</source>
        <translation>Get the result by a web address</translation>
    </message>
    <message>
        <source>The service keeps the picture there for 7 days (Ultra: 1 day), for whoever has the address.</source>
        <translation>The service keeps the picture there for 7 days (Ultra: 1 day), for whoever has the address.</translation>
    </message>
    <message>
        <source>The photos leave this computer: send those of people who agreed only.</source>
        <translation>The photos leave this computer: send those of people who agreed only.</translation>
    </message>
    <message>
        <source>The call is under way; you can go on working.</source>
        <translation>The call is under way; you can go on working.</translation>
    </message>
    <message>
        <source>Fuse in the cloud</source>
        <translation>Fuse in the cloud</translation>
    </message>
    <message>
        <source>Cancel the call</source>
        <translation>Cancel the call</translation>
    </message>
    <message>
        <source>The call goes to this computer (sandbox): nothing is charged.</source>
        <translation>The call goes to this computer (sandbox): nothing is charged.</translation>
    </message>
    <message>
        <source>This call may be charged: this month&apos;s calls cannot be counted.</source>
        <translation>This call may be charged: this month&apos;s calls cannot be counted.</translation>
    </message>
    <message>
        <source>This call is one of the {count} free calls left this month.</source>
        <translation>This call is one of the {count} free calls left this month.</translation>
    </message>
    <message>
        <source>This call will be taken from a package you bought.</source>
        <translation>This call will be taken from a package you bought.</translation>
    </message>
    <message>
        <source>This call is covered by the QPS you bought.</source>
        <translation>This call is covered by the QPS you bought.</translation>
    </message>
    <message>
        <source>This call will be charged: the free calls of this month are used up.</source>
        <translation>This call will be charged: the free calls of this month are used up.</translation>
    </message>
    <message>
        <source>Put a user photo on a face first.</source>
        <translation>Put a user photo on a face first.</translation>
    </message>
    <message>
        <source>The photos are being read.</source>
        <translation>The photos are being read.</translation>
    </message>
    <message>
        <source>Enter the activity ID from the console.</source>
        <translation>Enter the activity ID from the console.</translation>
    </message>
    <message>
        <source>Enter the material ID, or choose it from the list.</source>
        <translation>Enter the material ID, or choose it from the list.</translation>
    </message>
    <message>
        <source>The service will not take this material: choose another.</source>
        <translation>The service will not take this material: choose another.</translation>
    </message>
    <message>
        <source>Several photos: give each its own face of the material.</source>
        <translation>Several photos: give each its own face of the material.</translation>
    </message>
    <message>
        <source>Check which face is which, then tick the box.</source>
        <translation>Check which face is which, then tick the box.</translation>
    </message>
    <message>
        <source>Algorithm: {name}, {number}</source>
        <translation>Algorithm: {name}, {number}</translation>
    </message>
</context>
<context>
    <name>CallOptions</name>
    <message>
        <source>How the cloud is called</source>
        <translation>How the cloud is called</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Face {label}</source>
        <translation>Face {label}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>it may be no face</source>
        <translation>it may be no face</translation>
    </message>
    <message>
        <source>placed by you</source>
        <translation>placed by you</translation>
    </message>
    <message>
        <source>Crop frame, {width} × {height} pixels</source>
        <translation>Crop frame, {width} × {height} pixels</translation>
    </message>
    <message>
        <source>no rule about the crop fails</source>
        <translation>no rule about the crop fails</translation>
    </message>
    <message>
        <source>a rule about the crop fails</source>
        <translation>a rule about the crop fails</translation>
    </message>
    <message>
        <source>left {margin}</source>
        <translation>left {margin}</translation>
    </message>
    <message>
        <source>right {margin}</source>
        <translation>right {margin}</translation>
    </message>
    <message>
        <source>above {margin}</source>
        <translation>above {margin}</translation>
    </message>
    <message>
        <source>below {margin}</source>
        <translation>below {margin}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>CellCall</name>
    <message>
        <source>Nothing is kept of this call: no answer came, or the run was made by a version that kept none.</source>
        <translation>Nothing is kept of this call: no answer came, or the run was made by a version that kept none.</translation>
    </message>
    <message>
        <source>No call was made for this cell yet.</source>
        <translation>No call was made for this cell yet.</translation>
    </message>
</context>
<context>
    <name>CellDragging</name>
    <message>
        <source>This cell has no visible label. Save such a result in Test effect first, where the duty is taken on.</source>
        <translation>This cell has no visible label. Save such a result in Test effect first, where the duty is taken on.</translation>
    </message>
</context>
<context>
    <name>CellView</name>
    <message>
        <source>(expected: {expected})</source>
        <translation>(expected: {expected})</translation>
    </message>
    <message>
        <source>differs: {causes}</source>
        <translation>differs: {causes}</translation>
    </message>
    <message>
        <source>warn {sign} {limit}</source>
        <translation>warn {sign} {limit}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Charged</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Choose a cell to see its pictures and figures.</source>
        <translation>Choose a cell to see its pictures and figures.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>User photo</source>
        <translation>User photo</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Beside the result; the arrow keys move the divider</source>
        <translation>Beside the result; the arrow keys move the divider</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>Nothing was measured.</translation>
    </message>
    <message>
        <source>No baseline has a picture of this cell.</source>
        <translation>No baseline has a picture of this cell.</translation>
    </message>
</context>
<context>
    <name>ClearableLine</name>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>Cloud</name>
    <message>
        <source>Whoever manages the materials</source>
        <translation>Whoever manages the materials</translation>
    </message>
    <message>
        <source>Whoever makes the call: check what is asked for</source>
        <translation>Whoever makes the call: check what is asked for</translation>
    </message>
    <message>
        <source>Whoever manages the keys and their permissions</source>
        <translation>Whoever manages the keys and their permissions</translation>
    </message>
    <message>
        <source>You: set the clock of this computer</source>
        <translation>You: set the clock of this computer</translation>
    </message>
    <message>
        <source>The owner of the cloud account</source>
        <translation>The owner of the cloud account</translation>
    </message>
    <message>
        <source>The owner of the cloud account: billing</source>
        <translation>The owner of the cloud account: billing</translation>
    </message>
    <message>
        <source>You or your network&apos;s administrator</source>
        <translation>You or your network&apos;s administrator</translation>
    </message>
    <message>
        <source>Tencent Cloud</source>
        <translation>Tencent Cloud</translation>
    </message>
    <message>
        <source>This call was charged.</source>
        <translation>This call was charged.</translation>
    </message>
    <message>
        <source>This call was not charged.</source>
        <translation>This call was not charged.</translation>
    </message>
    <message>
        <source>This call may have been charged; no document says so or denies it.</source>
        <translation>This call may have been charged; no document says so or denies it.</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Passed (human review)</source>
        <translation>Passed (human review)</translation>
    </message>
    <message>
        <source>Failed (human review)</source>
        <translation>Failed (human review)</translation>
    </message>
    <message>
        <source>Under appeal</source>
        <translation>Under appeal</translation>
    </message>
    <message>
        <source>Appeal accepted</source>
        <translation>Appeal accepted</translation>
    </message>
    <message>
        <source>Appeal rejected</source>
        <translation>Appeal rejected</translation>
    </message>
    <message>
        <source>Passed (machine review)</source>
        <translation>Passed (machine review)</translation>
    </message>
    <message>
        <source>Failed (machine review)</source>
        <translation>Failed (machine review)</translation>
    </message>
    <message>
        <source>Video material, ready</source>
        <translation>Video material, ready</translation>
    </message>
    <message>
        <source>Video could not be prepared</source>
        <translation>Video could not be prepared</translation>
    </message>
    <message>
        <source>The role is not in the video</source>
        <translation>The role is not in the video</translation>
    </message>
    <message>
        <source>Unknown status {status}</source>
        <translation>Unknown status {status}</translation>
    </message>
    <message>
        <source>Wait for the review: it takes about one working day.</source>
        <translation>Wait for the review: it takes about one working day.</translation>
    </message>
    <message>
        <source>Correct the picture and upload it again, or add the copyright proof and appeal once in the console.</source>
        <translation>Correct the picture and upload it again, or add the copyright proof and appeal once in the console.</translation>
    </message>
    <message>
        <source>Wait for the appeal: it takes about one working day.</source>
        <translation>Wait for the appeal: it takes about one working day.</translation>
    </message>
    <message>
        <source>There is no second appeal: use another picture.</source>
        <translation>There is no second appeal: use another picture.</translation>
    </message>
    <message>
        <source>Check format, size and pixels, or appeal once in the console.</source>
        <translation>Check format, size and pixels, or appeal once in the console.</translation>
    </message>
    <message>
        <source>A video cannot be used for fusing pictures.</source>
        <translation>A video cannot be used for fusing pictures.</translation>
    </message>
    <message>
        <source>This program does not know the status: look at it in the console.</source>
        <translation>This program does not know the status: look at it in the console.</translation>
    </message>
    <message>
        <source>Mainland (cloud.tencent.com)</source>
        <translation>Mainland (cloud.tencent.com)</translation>
    </message>
    <message>
        <source>International (tencentcloud.com)</source>
        <translation>International (tencentcloud.com)</translation>
    </message>
    <message>
        <source>All is well: calls can be made.</source>
        <translation>All is well: calls can be made.</translation>
    </message>
    <message>
        <source>The service does not know this SecretId.</source>
        <translation>The service does not know this SecretId.</translation>
    </message>
    <message>
        <source>The SecretKey does not belong to this SecretId.</source>
        <translation>The SecretKey does not belong to this SecretId.</translation>
    </message>
    <message>
        <source>The token is wrong or has expired.</source>
        <translation>The token is wrong or has expired.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong.</source>
        <translation>The clock of this computer is wrong.</translation>
    </message>
    <message>
        <source>The keys may not call Face Fusion.</source>
        <translation>The keys may not call Face Fusion.</translation>
    </message>
    <message>
        <source>Face Fusion is not activated in this account.</source>
        <translation>Face Fusion is not activated in this account.</translation>
    </message>
    <message>
        <source>The account is in arrears or stopped.</source>
        <translation>The account is in arrears or stopped.</translation>
    </message>
    <message>
        <source>The service cannot be reached: no network.</source>
        <translation>The service cannot be reached: no network.</translation>
    </message>
    <message>
        <source>The name of the service is not found (DNS).</source>
        <translation>The name of the service is not found (DNS).</translation>
    </message>
    <message>
        <source>The proxy does not let the call through.</source>
        <translation>The proxy does not let the call through.</translation>
    </message>
    <message>
        <source>The connection cannot be made secure (TLS).</source>
        <translation>The connection cannot be made secure (TLS).</translation>
    </message>
    <message>
        <source>The service is not there in this region.</source>
        <translation>The service is not there in this region.</translation>
    </message>
    <message>
        <source>The service answered with an error.</source>
        <translation>The service answered with an error.</translation>
    </message>
    <message>
        <source>Whoever provides the user photo</source>
        <translation>Whoever provides the user photo</translation>
    </message>
</context>
<context>
    <name>CloudErrorPanel</name>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>Who must act</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the RequestId</source>
        <translation>Copy the RequestId</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Send all the same (charged)</source>
        <translation>Send all the same (charged)</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Keys…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>More in Help</source>
        <translation>More in Help</translation>
    </message>
</context>
<context>
    <name>CloudPage</name>
    <message>
        <source>An address like https://host; plain http only for this computer (127.0.0.1).</source>
        <translation>An address like https://host; plain http only for this computer (127.0.0.1).</translation>
    </message>
    <message>
        <source>A region like {region}: small letters, digits and hyphens.</source>
        <translation>A region like {region}: small letters, digits and hyphens.</translation>
    </message>
    <message>
        <source>An IP address such as 203.0.113.7, or nothing.</source>
        <translation>An IP address such as 203.0.113.7, or nothing.</translation>
    </message>
    <message>
        <source>Site of the account</source>
        <translation>Site of the account</translation>
    </message>
    <message>
        <source>Face Fusion endpoint</source>
        <translation>Face Fusion endpoint</translation>
    </message>
    <message>
        <source>DetectFace endpoint</source>
        <translation>DetectFace endpoint</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>X-Forwarded-For</source>
        <translation>X-Forwarded-For</translation>
    </message>
    <message>
        <source>Language of the service</source>
        <translation>Language of the service</translation>
    </message>
    <message>
        <source>Wait for a connection</source>
        <translation>Wait for a connection</translation>
    </message>
    <message>
        <source>Wait for an answer</source>
        <translation>Wait for an answer</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>not sent</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Leave the endpoints empty to use the site&apos;s own. For the sandbox enter http://127.0.0.1:PORT.</source>
        <translation>Leave the endpoints empty to use the site&apos;s own. For the sandbox enter http://127.0.0.1:PORT.</translation>
    </message>
</context>
<context>
    <name>CloudSide</name>
    <message>
        <source>The call was cancelled. If it had reached the service already, it may have been charged.</source>
        <translation>The call was cancelled. If it had reached the service already, it may have been charged.</translation>
    </message>
    <message>
        <source>No call has been made yet. After one you see here what was signed, sent and answered.</source>
        <translation>No call has been made yet. After one you see here what was signed, sent and answered.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>What do you want to do?</translation>
    </message>
    <message>
        <source>A few letters, in Chinese or in English</source>
        <translation>A few letters, in Chinese or in English</translation>
    </message>
    <message>
        <source>Search all actions</source>
        <translation>Search all actions</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>Actions found</translation>
    </message>
    <message>
        <source>Nothing is called like that. Try another word, or fewer letters.</source>
        <translation>Nothing is called like that. Try another word, or fewer letters.</translation>
    </message>
    <message>
        <source>Enter does it · ↑ ↓ choose · Esc closes</source>
        <translation>Enter does it · ↑ ↓ choose · Esc closes</translation>
    </message>
    <message>
        <source>Not now: {reason}</source>
        <translation>Not now: {reason}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Set TemplateFaceID of %1</source>
        <translation>Set TemplateFaceID of %1</translation>
    </message>
    <message>
        <source>Move crop frame</source>
        <translation>Move crop frame</translation>
    </message>
    <message>
        <source>Choose faces</source>
        <translation>Choose faces</translation>
    </message>
    <message>
        <source>Draw face %1</source>
        <translation>Draw face %1</translation>
    </message>
    <message>
        <source>Move face %1</source>
        <translation>Move face %1</translation>
    </message>
    <message>
        <source>Place the points of %1</source>
        <translation>Place the points of %1</translation>
    </message>
    <message>
        <source>Accept %1 as a face</source>
        <translation>Accept %1 as a face</translation>
    </message>
    <message>
        <source>Remove face %1</source>
        <translation>Remove face %1</translation>
    </message>
    <message>
        <source>%1 is no face</source>
        <translation>%1 is no face</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Divider</source>
        <translation>Divider</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Strobe: both in turn</source>
        <translation>Strobe: both in turn</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Hold to see the left picture alone</source>
        <translation>Hold to see the left picture alone</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Loupe</translation>
    </message>
    <message>
        <source>Zoom to the next face</source>
        <translation>Zoom to the next face</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>No face is known in these pictures.</source>
        <translation>No face is known in these pictures.</translation>
    </message>
    <message>
        <source>100%</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>There are not two pictures yet.</source>
        <translation>There are not two pictures yet.</translation>
    </message>
    <message>
        <source>The two pictures do not have the same shape.</source>
        <translation>The two pictures do not have the same shape.</translation>
    </message>
    <message>
        <source>The two pictures do not have the same size: only scaling would be seen.</source>
        <translation>The two pictures do not have the same size: only scaling would be seen.</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Difference × {gain}</source>
        <translation>Difference × {gain}</translation>
    </message>
    <message>
        <source>The picture before</source>
        <translation>The picture before</translation>
    </message>
</context>
<context>
    <name>ComplianceCard</name>
    <message>
        <source>Compliance of the export</source>
        <translation>Compliance of the export</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>Passes with warnings</source>
        <translation>Passes with warnings</translation>
    </message>
    <message>
        <source>Would be rejected</source>
        <translation>Would be rejected</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Check the connection to the cloud</source>
        <translation>Check the connection to the cloud</translation>
    </message>
</context>
<context>
    <name>ConnectionPanel</name>
    <message>
        <source>Check connection</source>
        <translation>Check connection</translation>
    </message>
    <message>
        <source>One call to the service that is not charged</source>
        <translation>One call to the service that is not charged</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the RequestId</source>
        <translation>Copy the RequestId</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>Who must act</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Asking the service…</translation>
    </message>
    <message>
        <source>Tells wrong keys, a wrong clock, missing rights and a missing network apart.</source>
        <translation>Tells wrong keys, a wrong clock, missing rights and a missing network apart.</translation>
    </message>
    <message>
        <source>right, to a few seconds</source>
        <translation>right, to a few seconds</translation>
    </message>
    <message>
        <source>{seconds} seconds ahead of the service</source>
        <translation>{seconds} seconds ahead of the service</translation>
    </message>
    <message>
        <source>{seconds} seconds behind the service</source>
        <translation>{seconds} seconds behind the service</translation>
    </message>
    <message>
        <source>Save the keys first: those that are saved are checked.</source>
        <translation>Save the keys first: those that are saved are checked.</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Consent of the person shown</source>
        <translation>Consent of the person shown</translation>
    </message>
    <message>
        <source>until</source>
        <translation>until</translation>
    </message>
    <message>
        <source>The person is under 14</source>
        <translation>The person is under 14</translation>
    </message>
    <message>
        <source>The person was told of the fusion and agreed to it separately</source>
        <translation>The person was told of the fusion and agreed to it separately</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has agreed yet to the use of %n photo(s), or no longer: {names}</source>
        <translation>
            <numerusform>Nobody has agreed yet to the use of %n photo, or no longer: {names}</numerusform>
            <numerusform>Nobody has agreed yet to the use of %n photos, or no longer: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>It is kept on this computer with the photo&apos;s content, and asked for once.</source>
        <translation>It is kept on this computer with the photo&apos;s content, and asked for once.</translation>
    </message>
    <message>
        <source>Who agreed</source>
        <translation>Who agreed</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>For what</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>Guardian who agreed</source>
        <translation>Guardian who agreed</translation>
    </message>
    <message numerus="yes">
        <source>New terms for %n photo(s), in the place of those there are.</source>
        <translation>
            <numerusform>New terms for %n photo, in the place of those there are.</numerusform>
            <numerusform>New terms for %n photos, in the place of those there are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick “until” to give a last day.</source>
        <translation>Tick “until” to give a last day.</translation>
    </message>
    <message>
        <source>Only for a person under 14.</source>
        <translation>Only for a person under 14.</translation>
    </message>
    <message>
        <source>Tick that the person was told and agreed.</source>
        <translation>Tick that the person was told and agreed.</translation>
    </message>
    <message>
        <source>Say who agreed and for what; under 14 the guardian too.</source>
        <translation>Say who agreed and for what; under 14 the guardian too.</translation>
    </message>
    <message>
        <source>Last day of the consent</source>
        <translation>Last day of the consent</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n face</numerusform>
            <numerusform>%n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n material(s)</source>
        <translation>
            <numerusform>%n material</numerusform>
            <numerusform>%n materials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The status of %n material(s) is not known to this version; it was not compared.</source>
        <translation>
            <numerusform>The status of %n material is not known to this version; it was not compared.</numerusform>
            <numerusform>The status of %n materials is not known to this version; it was not compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>This is a mistake in Fusion Desk, not in your pictures.</source>
        <translation>This is a mistake in Fusion Desk, not in your pictures.</translation>
    </message>
    <message>
        <source>Your files are unchanged, and what was exported is complete. Please send these details with a report.</source>
        <translation>Your files are unchanged, and what was exported is complete. Please send these details with a report.</translation>
    </message>
    <message>
        <source>Log: {folder}</source>
        <translation>Log: {folder}</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Open log folder</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>CropControls</name>
    <message>
        <source>Crop</source>
        <translation>Crop</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Centre the chosen faces and keep the double margin</source>
        <translation>Centre the chosen faces and keep the double margin</translation>
    </message>
    <message>
        <source>Keep whole</source>
        <translation>Keep whole</translation>
    </message>
    <message>
        <source>Leave the frame as it is and only shrink the picture</source>
        <translation>Leave the frame as it is and only shrink the picture</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Drag the frame on the picture</source>
        <translation>Drag the frame on the picture</translation>
    </message>
    <message>
        <source>Exact by our own looks; other detectors find less in one of five such files.</source>
        <translation>Exact by our own looks; other detectors find less in one of five such files.</translation>
    </message>
    <message>
        <source>Margin factor</source>
        <translation>Margin factor</translation>
    </message>
    <message>
        <source>As large as the picture allows</source>
        <translation>As large as the picture allows</translation>
    </message>
    <message>
        <source>&amp;Aspect</source>
        <translation>&amp;Aspect</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>&amp;Padding</source>
        <translation>&amp;Padding</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Blurred picture</source>
        <translation>Blurred picture</translation>
    </message>
    <message>
        <source>Mirrored picture</source>
        <translation>Mirrored picture</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Pad with a blurred border</source>
        <translation>Pad with a blurred border</translation>
    </message>
    <message>
        <source>Use a margin of %1×</source>
        <translation>Use a margin of %1×</translation>
    </message>
    <message>
        <source>Use only %1</source>
        <translation>Use only %1</translation>
    </message>
    <message>
        <source>left</source>
        <translation>left</translation>
    </message>
    <message>
        <source>right</source>
        <translation>right</translation>
    </message>
    <message>
        <source>top</source>
        <translation>top</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>bottom</translation>
    </message>
    <message>
        <source>No frame inside the picture keeps this margin.</source>
        <translation>No frame inside the picture keeps this margin.</translation>
    </message>
    <message>
        <source>%1 %2: %3 px short</source>
        <translation>%1 %2: %3 px short</translation>
    </message>
    <message>
        <source>Crop mode</source>
        <translation>Crop mode</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>Aspect</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>Mar&amp;gin: crop side ÷ face box</source>
        <translation>Mar&amp;gin: crop side ÷ face box</translation>
    </message>
    <message>
        <source>%1× where the picture allows, at least %2×</source>
        <translation>%1× where the picture allows, at least %2×</translation>
    </message>
    <message>
        <source>Exactly the minimum, %1×</source>
        <translation>Exactly the minimum, %1×</translation>
    </message>
    <message>
        <source>A factor of your own</source>
        <translation>A factor of your own</translation>
    </message>
    <message>
        <source>%1: too blurred to tell where the face ends. Use a sharper picture.</source>
        <translation>%1: too blurred to tell where the face ends. Use a sharper picture.</translation>
    </message>
    <message>
        <source>No picture is read yet.</source>
        <translation>No picture is read yet.</translation>
    </message>
    <message>
        <source>The frame is as large as the picture allows: untick that first.</source>
        <translation>The frame is as large as the picture allows: untick that first.</translation>
    </message>
    <message>
        <source>The whole picture is kept: choose Automatic or By hand first.</source>
        <translation>The whole picture is kept: choose Automatic or By hand first.</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>charged</source>
        <translation>charged</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>not charged</source>
        <translation>not charged</translation>
    </message>
    <message>
        <source>{day}: {charged} charged, {free} not charged, {unknown} not known</source>
        <translation>{day}: {charged} charged, {free} not charged, {unknown} not known</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Change the workspace&apos;s properties</source>
        <translation>Change the workspace&apos;s properties</translation>
    </message>
</context>
<context>
    <name>DragOut</name>
    <message numerus="yes">
        <source>%n file(s) ready: drag once more.</source>
        <translation>
            <numerusform>%n file ready: drag once more.</numerusform>
            <numerusform>%n files ready: drag once more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Only the address of a picture came, and nothing is fetched: save it, then open the file.</source>
        <translation>Only the address of a picture came, and nothing is fetched: save it, then open the file.</translation>
    </message>
</context>
<context>
    <name>DutyCommands</name>
    <message>
        <source>Deleting {name}</source>
        <translation>Deleting {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Deleting old pictures of people</source>
        <translation>Deleting old pictures of people</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of people, kept for more than {days} days, were deleted.</source>
        <translation>
            <numerusform>%n picture of people, kept for more than {days} days, was deleted.</numerusform>
            <numerusform>%n pictures of people, kept for more than {days} days, were deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffectFiles</name>
    <message>
        <source>Pictures ({suffixes})</source>
        <translation>Pictures ({suffixes})</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>Pictures (*.png *.jpg)</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Save the result</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip files (*.zip)</translation>
    </message>
    <message>
        <source>Save the reproduction bundle</source>
        <translation>Save the reproduction bundle</translation>
    </message>
    <message>
        <source>Without the AI label</source>
        <translation>Without the AI label</translation>
    </message>
    <message>
        <source>You save a result without the visible AI label.</source>
        <translation>You save a result without the visible AI label.</translation>
    </message>
    <message>
        <source>I take this duty on</source>
        <translation>I take this duty on</translation>
    </message>
    <message>
        <source>The duty to label it before anybody sees it is then yours (Labelling Measures, Art. 9). Its metadata still says that AI made it. Each such result is written down, and kept for at least 180 days (fusion-desk unlabelled shows them).</source>
        <translation>The duty to label it before anybody sees it is then yours (Labelling Measures, Art. 9). Its metadata still says that AI made it. Each such result is written down, and kept for at least 180 days (fusion-desk unlabelled shows them).</translation>
    </message>
</context>
<context>
    <name>EffectMode</name>
    <message>
        <source>Saving the result</source>
        <translation>Saving the result</translation>
    </message>
    <message>
        <source>Fusing in the cloud</source>
        <translation>Fusing in the cloud</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
</context>
<context>
    <name>EffectPage</name>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Request inspector</source>
        <translation>Request inspector</translation>
    </message>
    <message>
        <source>Result or request</source>
        <translation>Result or request</translation>
    </message>
    <message>
        <source>Open a template</source>
        <translation>Open a template</translation>
    </message>
    <message>
        <source>Choose a user photo for {face}</source>
        <translation>Choose a user photo for {face}</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Choose a logo</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>There is no picture in the clipboard.</translation>
    </message>
    <message>
        <source>Pasted {number}.png</source>
        <translation>Pasted {number}.png</translation>
    </message>
    <message>
        <source>Put a photo on the shelf</source>
        <translation>Put a photo on the shelf</translation>
    </message>
    <message>
        <source>Template and photos</source>
        <translation>Template and photos</translation>
    </message>
    <message>
        <source>Engine and settings</source>
        <translation>Engine and settings</translation>
    </message>
    <message>
        <source>Without its visible label a result is saved first, where the duty is taken on; then dragged.</source>
        <translation>Without its visible label a result is saved first, where the duty is taken on; then dragged.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were left out: no face of the template was free.</source>
        <translation>
            <numerusform>%n photo was left out: no face of the template was free.</numerusform>
            <numerusform>%n photos were left out: no face of the template was free.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffectTests</name>
    <message>
        <source>Opening the material</source>
        <translation>Opening the material</translation>
    </message>
    <message>
        <source>{name} is not in the workspace that is open: the result was not kept.</source>
        <translation>{name} is not in the workspace that is open: the result was not kept.</translation>
    </message>
    <message>
        <source>The result is kept with {name}.</source>
        <translation>The result is kept with {name}.</translation>
    </message>
    <message>
        <source>Keep a test result</source>
        <translation>Keep a test result</translation>
    </message>
</context>
<context>
    <name>EmptyWorkspace</name>
    <message>
        <source>No workspace is open</source>
        <translation>No workspace is open</translation>
    </message>
    <message>
        <source>A workspace keeps what the console does not tell, safely on this computer:</source>
        <translation>A workspace keeps what the console does not tell, safely on this computer:</translation>
    </message>
    <message>
        <source>•  Activities and materials, every version of each picture and how it was made</source>
        <translation>•  Activities and materials, every version of each picture and how it was made</translation>
    </message>
    <message>
        <source>•  Where each material stands in the review, and what is due</source>
        <translation>•  Where each material stands in the review, and what is due</translation>
    </message>
    <message>
        <source>•  Slots used and left, calls used this month</source>
        <translation>•  Slots used and left, calls used this month</translation>
    </message>
    <message>
        <source>•  Rights and copyright proofs, and packages ready for the upload</source>
        <translation>•  Rights and copyright proofs, and packages ready for the upload</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>New workspace…</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>Open a workspace…</translation>
    </message>
    <message>
        <source>Open an exported one…</source>
        <translation>Open an exported one…</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>Recent workspaces</translation>
    </message>
</context>
<context>
    <name>EngineCard</name>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>The site chosen in the settings does not offer this call.</source>
        <translation>The site chosen in the settings does not offer this call.</translation>
    </message>
</context>
<context>
    <name>Engines</name>
    <message>
        <source>Local preview</source>
        <translation>Local preview</translation>
    </message>
    <message>
        <source>Made on this computer: no keys, no network, no cost. The cloud may look different.</source>
        <translation>Made on this computer: no keys, no network, no cost. The cloud may look different.</translation>
    </message>
    <message>
        <source>Cloud · FuseFace</source>
        <translation>Cloud · FuseFace</translation>
    </message>
    <message>
        <source>For a material that is in the console and has passed its review.</source>
        <translation>For a material that is in the console and has passed its review.</translation>
    </message>
    <message>
        <source>Cloud · FuseFaceUltra</source>
        <translation>Cloud · FuseFaceUltra</translation>
    </message>
    <message>
        <source>The template is sent along: no material and no review needed, up to 8K.</source>
        <translation>The template is sent along: no material and no review needed, up to 8K.</translation>
    </message>
    <message>
        <source>Cloud · Ultra {model}</source>
        <translation>Cloud · Ultra {model}</translation>
    </message>
    <message>
        <source>Own model</source>
        <translation>Own model</translation>
    </message>
    <message>
        <source>Made on this computer by a model file of your own, chosen in the settings.</source>
        <translation>Made on this computer by a model file of your own, chosen in the settings.</translation>
    </message>
</context>
<context>
    <name>ErasureDialog</name>
    <message>
        <source>Deleted: {name}</source>
        <translation>Deleted: {name}</translation>
    </message>
    <message>
        <source>Everything that the program could delete is gone; a search through its folders has confirmed it.</source>
        <translation>Everything that the program could delete is gone; a search through its folders has confirmed it.</translation>
    </message>
    <message>
        <source>Something that should have gone is still there. See below, then delete again.</source>
        <translation>Something that should have gone is still there. See below, then delete again.</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Nothing was there.</source>
        <translation>Nothing was there.</translation>
    </message>
    <message>
        <source>Nothing is left.</source>
        <translation>Nothing is left.</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Save the report…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{name} is not there.</source>
        <translation>{name} is not there.</translation>
    </message>
    <message>
        <source>{name} cannot be opened.</source>
        <translation>{name} cannot be opened.</translation>
    </message>
    <message>
        <source>{name} cannot be written.</source>
        <translation>{name} cannot be written.</translation>
    </message>
    <message>
        <source>{name} would be overwritten.</source>
        <translation>{name} would be overwritten.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for {name}.</source>
        <translation>There is no room left on the disk for {name}.</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation>{name} is empty (0 bytes).</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be read here.</source>
        <translation>{name} is not a picture that can be read here.</translation>
    </message>
    <message>
        <source>{name} is incomplete: the file ends too early.</source>
        <translation>{name} is incomplete: the file ends too early.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be decoded.</source>
        <translation>{name} is damaged and cannot be decoded.</translation>
    </message>
    <message>
        <source>{name} is too large a file.</source>
        <translation>{name} is too large a file.</translation>
    </message>
    <message>
        <source>{name} has too many pixels.</source>
        <translation>{name} has too many pixels.</translation>
    </message>
    <message>
        <source>No face was found in {name}.</source>
        <translation>No face was found in {name}.</translation>
    </message>
    <message>
        <source>There is no face {label} in {name}.</source>
        <translation>There is no face {label} in {name}.</translation>
    </message>
    <message>
        <source>The features of face {label} in {name} cannot be read.</source>
        <translation>The features of face {label} in {name} cannot be read.</translation>
    </message>
    <message>
        <source>It is turned too far to the side, covered, or too small. Use a picture that shows the whole face, or, of a drawn one, put the points where they belong, in Prepare.</source>
        <translation>It is turned too far to the side, covered, or too small. Use a picture that shows the whole face, or, of a drawn one, put the points where they belong, in Prepare.</translation>
    </message>
    <message>
        <source>Two photos were given for the same face.</source>
        <translation>Two photos were given for the same face.</translation>
    </message>
    <message>
        <source>Too many faces for one fusion.</source>
        <translation>Too many faces for one fusion.</translation>
    </message>
    <message>
        <source>No crop inside the picture leaves the face enough margin.</source>
        <translation>No crop inside the picture leaves the face enough margin.</translation>
    </message>
    <message>
        <source>The result would break a rule of the service.</source>
        <translation>The result would break a rule of the service.</translation>
    </message>
    <message>
        <source>The result does not fit into the byte limit.</source>
        <translation>The result does not fit into the byte limit.</translation>
    </message>
    <message>
        <source>The result did not hold what it should, and was dropped.</source>
        <translation>The result did not hold what it should, and was dropped.</translation>
    </message>
    <message>
        <source>Content Credentials cannot be made or checked here.</source>
        <translation>Content Credentials cannot be made or checked here.</translation>
    </message>
    <message>
        <source>Install the program with its extra c2pa.</source>
        <translation>Install the program with its extra c2pa.</translation>
    </message>
    <message>
        <source>{name} cannot be signed.</source>
        <translation>{name} cannot be signed.</translation>
    </message>
    <message>
        <source>Check that the certificate holds today, comes with those that vouch for it, and is the key&apos;s.</source>
        <translation>Check that the certificate holds today, comes with those that vouch for it, and is the key&apos;s.</translation>
    </message>
    <message>
        <source>{name} does not pass the check of its AI label, and is not signed.</source>
        <translation>{name} does not pass the check of its AI label, and is not signed.</translation>
    </message>
    <message>
        <source>Sign results as this program saved them.</source>
        <translation>Sign results as this program saved them.</translation>
    </message>
    <message>
        <source>The face model {name} is missing.</source>
        <translation>The face model {name} is missing.</translation>
    </message>
    <message>
        <source>The face model {name} is not the one that was shipped.</source>
        <translation>The face model {name} is not the one that was shipped.</translation>
    </message>
    <message>
        <source>The keyring of this computer cannot be used.</source>
        <translation>The keyring of this computer cannot be used.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked.</source>
        <translation>The keyring of this computer is locked.</translation>
    </message>
    <message>
        <source>The keys are too long for the keyring of this computer.</source>
        <translation>The keys are too long for the keyring of this computer.</translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted. Open it again from where it is now.</source>
        <translation>It may have been moved, renamed or deleted. Open it again from where it is now.</translation>
    </message>
    <message>
        <source>Check that you may read it and that its disk is connected.</source>
        <translation>Check that you may read it and that its disk is connected.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>Choose a folder you may write to.</translation>
    </message>
    <message>
        <source>Your own files are never changed. Choose another name or folder.</source>
        <translation>Your own files are never changed. Choose another name or folder.</translation>
    </message>
    <message>
        <source>Make room, or choose a folder on another disk.</source>
        <translation>Make room, or choose a folder on another disk.</translation>
    </message>
    <message>
        <source>Copy or export the picture again.</source>
        <translation>Copy or export the picture again.</translation>
    </message>
    <message>
        <source>These can be read: {formats}.</source>
        <translation>These can be read: {formats}.</translation>
    </message>
    <message>
        <source>Copy or download the picture again.</source>
        <translation>Copy or download the picture again.</translation>
    </message>
    <message>
        <source>Open it in another program and export it again.</source>
        <translation>Open it in another program and export it again.</translation>
    </message>
    <message>
        <source>Save a smaller copy; at most 200 MB can be read.</source>
        <translation>Save a smaller copy; at most 200 MB can be read.</translation>
    </message>
    <message>
        <source>Save a smaller copy; at most 200 megapixels can be read.</source>
        <translation>Save a smaller copy; at most 200 megapixels can be read.</translation>
    </message>
    <message>
        <source>Choose one of the numbered faces.</source>
        <translation>Choose one of the numbered faces.</translation>
    </message>
    <message>
        <source>Choose one photo for each face.</source>
        <translation>Choose one photo for each face.</translation>
    </message>
    <message>
        <source>At most 6 faces can be fused at once. Remove some photos.</source>
        <translation>At most 6 faces can be fused at once. Remove some photos.</translation>
    </message>
    <message>
        <source>Allow padding, choose fewer faces, or use a picture with more around the face.</source>
        <translation>Allow padding, choose fewer faces, or use a picture with more around the face.</translation>
    </message>
    <message>
        <source>See the failing rows of the compliance card. You can also export anyway.</source>
        <translation>See the failing rows of the compliance card. You can also export anyway.</translation>
    </message>
    <message>
        <source>Choose JPEG, a smaller crop, or a higher byte limit.</source>
        <translation>Choose JPEG, a smaller crop, or a higher byte limit.</translation>
    </message>
    <message>
        <source>Try another format or a larger crop.</source>
        <translation>Try another format or a larger crop.</translation>
    </message>
    <message>
        <source>Install Fusion Desk again.</source>
        <translation>Install Fusion Desk again.</translation>
    </message>
    <message>
        <source>Check that the keyring service of the desktop is running, then try again.</source>
        <translation>Check that the keyring service of the desktop is running, then try again.</translation>
    </message>
    <message>
        <source>Unlock it, or log in to the desktop again, then try once more.</source>
        <translation>Unlock it, or log in to the desktop again, then try once more.</translation>
    </message>
    <message>
        <source>Another program has changed it. Save your keys once more.</source>
        <translation>Another program has changed it. Save your keys once more.</translation>
    </message>
    <message>
        <source>Use keys without a token.</source>
        <translation>Use keys without a token.</translation>
    </message>
    <message>
        <source>It was kept under another name, and the defaults are used.</source>
        <translation>It was kept under another name, and the defaults are used.</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>the picture</translation>
    </message>
    <message>
        <source>{picture}: {text}</source>
        <translation>{picture}: {text}</translation>
    </message>
    <message>
        <source>There are no cloud keys yet.</source>
        <translation>There are no cloud keys yet.</translation>
    </message>
    <message>
        <source>The site of this account does not offer this call.</source>
        <translation>The site of this account does not offer this call.</translation>
    </message>
    <message>
        <source>The call was not made: the service would refuse it.</source>
        <translation>The call was not made: the service would refuse it.</translation>
    </message>
    <message>
        <source>The service answered with an error.</source>
        <translation>The service answered with an error.</translation>
    </message>
    <message>
        <source>The service could not be reached.</source>
        <translation>The service could not be reached.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>The service did not answer in time.</translation>
    </message>
    <message>
        <source>The connection to the service could not be made secure.</source>
        <translation>The connection to the service could not be made secure.</translation>
    </message>
    <message>
        <source>The proxy did not let the call through.</source>
        <translation>The proxy did not let the call through.</translation>
    </message>
    <message>
        <source>The answer is not one that the service gives.</source>
        <translation>The answer is not one that the service gives.</translation>
    </message>
    <message>
        <source>The fused picture could not be fetched.</source>
        <translation>The fused picture could not be fetched.</translation>
    </message>
    <message>
        <source>Save SecretId and SecretKey in the settings.</source>
        <translation>Save SecretId and SecretKey in the settings.</translation>
    </message>
    <message>
        <source>Choose another engine, or the other site in the settings.</source>
        <translation>Choose another engine, or the other site in the settings.</translation>
    </message>
    <message>
        <source>Change what is named, then try again. Nothing was charged.</source>
        <translation>Change what is named, then try again. Nothing was charged.</translation>
    </message>
    <message>
        <source>Look up its code, and keep the RequestId.</source>
        <translation>Look up its code, and keep the RequestId.</translation>
    </message>
    <message>
        <source>Check the network of this computer, then try again.</source>
        <translation>Check the network of this computer, then try again.</translation>
    </message>
    <message>
        <source>Wait a little before trying again; the call may be charged.</source>
        <translation>Wait a little before trying again; the call may be charged.</translation>
    </message>
    <message>
        <source>Check the clock, the proxy and the certificates of this computer.</source>
        <translation>Check the clock, the proxy and the certificates of this computer.</translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer.</source>
        <translation>Check the proxy settings of this computer.</translation>
    </message>
    <message>
        <source>Check the endpoint in the settings, and for a proxy on the way.</source>
        <translation>Check the endpoint in the settings, and for a proxy on the way.</translation>
    </message>
    <message>
        <source>Try again; the call was charged if the service made a picture.</source>
        <translation>Try again; the call was charged if the service made a picture.</translation>
    </message>
    <message>
        <source>Use a clear, frontal head shot. You can also send this one all the same; then the call is charged.</source>
        <translation>Use a clear, frontal head shot. You can also send this one all the same; then the call is charged.</translation>
    </message>
    <message>
        <source>Tick “Re-encode photos that would not fit”, or give a JPG or PNG within the limits.</source>
        <translation>Tick “Re-encode photos that would not fit”, or give a JPG or PNG within the limits.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} is damaged.</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of Fusion Desk.</source>
        <translation>{name} was written by a newer version of Fusion Desk.</translation>
    </message>
    <message>
        <source>{name} was not made by Fusion Desk.</source>
        <translation>{name} was not made by Fusion Desk.</translation>
    </message>
    <message>
        <source>{name} can be read only, not changed.</source>
        <translation>{name} can be read only, not changed.</translation>
    </message>
    <message>
        <source>{name} is in use by another program.</source>
        <translation>{name} is in use by another program.</translation>
    </message>
    <message>
        <source>{name} cannot be used now.</source>
        <translation>{name} cannot be used now.</translation>
    </message>
    <message>
        <source>{name} is missing from the workspace.</source>
        <translation>{name} is missing from the workspace.</translation>
    </message>
    <message>
        <source>{name} in the workspace is not what was put there.</source>
        <translation>{name} in the workspace is not what was put there.</translation>
    </message>
    <message>
        <source>The archive {name} is damaged.</source>
        <translation>The archive {name} is damaged.</translation>
    </message>
    <message>
        <source>The archive {name} would unpack to too many bytes.</source>
        <translation>The archive {name} would unpack to too many bytes.</translation>
    </message>
    <message>
        <source>It was left as it is. Bring back the newest backup beside it, or an exported archive.</source>
        <translation>It was left as it is. Bring back the newest backup beside it, or an exported archive.</translation>
    </message>
    <message>
        <source>Update Fusion Desk to open it.</source>
        <translation>Update Fusion Desk to open it.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choose another one.</translation>
    </message>
    <message>
        <source>Check the permissions of its folder, or choose another one.</source>
        <translation>Check the permissions of its folder, or choose another one.</translation>
    </message>
    <message>
        <source>Close the other window and try again.</source>
        <translation>Close the other window and try again.</translation>
    </message>
    <message>
        <source>Check that its disk is connected and has room, then retry.</source>
        <translation>Check that its disk is connected and has room, then retry.</translation>
    </message>
    <message>
        <source>Add the picture to the workspace again.</source>
        <translation>Add the picture to the workspace again.</translation>
    </message>
    <message>
        <source>Export or copy the archive again.</source>
        <translation>Export or copy the archive again.</translation>
    </message>
    <message>
        <source>Check where it comes from; it was not unpacked.</source>
        <translation>Check where it comes from; it was not unpacked.</translation>
    </message>
    <message>
        <source>The program ended while this call was under way.</source>
        <translation>The program ended while this call was under way.</translation>
    </message>
    <message>
        <source>It may have been charged: look into the bill before you make it again.</source>
        <translation>It may have been charged: look into the bill before you make it again.</translation>
    </message>
    <message>
        <source>The plan {name} cannot be carried out.</source>
        <translation>The plan {name} cannot be carried out.</translation>
    </message>
    <message>
        <source>Correct the lines that are named, then try again.</source>
        <translation>Correct the lines that are named, then try again.</translation>
    </message>
    <message>
        <source>The plan {name} was changed by another program since it was opened.</source>
        <translation>The plan {name} was changed by another program since it was opened.</translation>
    </message>
    <message>
        <source>Save yours under another name, or open the file anew.</source>
        <translation>Save yours under another name, or open the file anew.</translation>
    </message>
    <message>
        <source>The plan allows no more paid calls.</source>
        <translation>The plan allows no more paid calls.</translation>
    </message>
    <message>
        <source>Raise the budget of the plan, then go on with the run.</source>
        <translation>Raise the budget of the plan, then go on with the run.</translation>
    </message>
    <message>
        <source>Use at most 48 letters, digits and signs of ASCII, without spaces, quotes and backslashes: best the code of your company.</source>
        <translation>Use at most 48 letters, digits and signs of ASCII, without spaces, quotes and backslashes: best the code of your company.</translation>
    </message>
    <message>
        <source>For a user photo there is no consent that holds today.</source>
        <translation>For a user photo there is no consent that holds today.</translation>
    </message>
    <message>
        <source>Ask the person shown, and write down who agreed, until when and for what; nothing was sent.</source>
        <translation>Ask the person shown, and write down who agreed, until when and for what; nothing was sent.</translation>
    </message>
    <message>
        <source>Workers ended unexpectedly, one after the other, over the same work.</source>
        <translation>Workers ended unexpectedly, one after the other, over the same work.</translation>
    </message>
    <message>
        <source>Check how much memory they have, then try again.</source>
        <translation>Check how much memory they have, then try again.</translation>
    </message>
    <message>
        <source>This installation cannot use a cluster.</source>
        <translation>This installation cannot use a cluster.</translation>
    </message>
    <message>
        <source>Work on this computer, or install Fusion Desk with its cluster extra.</source>
        <translation>Work on this computer, or install Fusion Desk with its cluster extra.</translation>
    </message>
    <message>
        <source>The cluster cannot be reached.</source>
        <translation>The cluster cannot be reached.</translation>
    </message>
    <message>
        <source>Check its address, and that its scheduler and workers run.</source>
        <translation>Check its address, and that its scheduler and workers run.</translation>
    </message>
    <message>
        <source>The cluster runs other versions than this computer.</source>
        <translation>The cluster runs other versions than this computer.</translation>
    </message>
    <message>
        <source>Install the same versions on all its machines.</source>
        <translation>Install the same versions on all its machines.</translation>
    </message>
    <message>
        <source>Use a clear, upright picture in which the whole face can be seen, or draw a face by hand in Prepare.</source>
        <translation>Use a clear, upright picture in which the whole face can be seen, or draw a face by hand in Prepare.</translation>
    </message>
    <message>
        <source>Face {label} in {name} is too blurred.</source>
        <translation>Face {label} in {name} is too blurred.</translation>
    </message>
    <message>
        <source>Use a sharper picture: where so blurred a face ends cannot be measured.</source>
        <translation>Use a sharper picture: where so blurred a face ends cannot be measured.</translation>
    </message>
    <message>
        <source>Where the eyes of face {label} in {name} are is not known.</source>
        <translation>Where the eyes of face {label} in {name} are is not known.</translation>
    </message>
    <message>
        <source>Put its points where they belong, or turn the picture by hand.</source>
        <translation>Put its points where they belong, or turn the picture by hand.</translation>
    </message>
    <message>
        <source>Only its owner may be able to read it. Save the keys in the keyring instead.</source>
        <translation>Only its owner may be able to read it. Save the keys in the keyring instead.</translation>
    </message>
    <message>
        <source>The file with the keys cannot be used: {name}.</source>
        <translation>The file with the keys cannot be used: {name}.</translation>
    </message>
    <message>
        <source>No model of your own has been chosen yet.</source>
        <translation>No model of your own has been chosen yet.</translation>
    </message>
    <message>
        <source>Choose its files under Settings, Own model.</source>
        <translation>Choose its files under Settings, Own model.</translation>
    </message>
    <message>
        <source>Check that it is still there and may be read.</source>
        <translation>Check that it is still there and may be read.</translation>
    </message>
    <message>
        <source>Choose ONNX files in the format of ghost, SimSwap or inswapper.</source>
        <translation>Choose ONNX files in the format of ghost, SimSwap or inswapper.</translation>
    </message>
    <message>
        <source>Choose the one it has.</source>
        <translation>Choose the one it has.</translation>
    </message>
    <message>
        <source>Read its licence under Settings, Own model, and confirm it there.</source>
        <translation>Read its licence under Settings, Own model, and confirm it there.</translation>
    </message>
    <message>
        <source>Find out why; look at it anew under Settings, Own model.</source>
        <translation>Find out why; look at it anew under Settings, Own model.</translation>
    </message>
    <message>
        <source>Models of your own cannot be run here.</source>
        <translation>Models of your own cannot be run here.</translation>
    </message>
    <message>
        <source>Install the program with its extra onnx.</source>
        <translation>Install the program with its extra onnx.</translation>
    </message>
    <message>
        <source>The model file {name} cannot be read.</source>
        <translation>The model file {name} cannot be read.</translation>
    </message>
    <message>
        <source>The model file {name} cannot be used: it has none of the known formats.</source>
        <translation>The model file {name} cannot be used: it has none of the known formats.</translation>
    </message>
    <message>
        <source>{name} may have more than one of the known formats.</source>
        <translation>{name} may have more than one of the known formats.</translation>
    </message>
    <message>
        <source>Nobody has confirmed yet that {name} may be used.</source>
        <translation>Nobody has confirmed yet that {name} may be used.</translation>
    </message>
    <message>
        <source>{name} is not the file that was confirmed.</source>
        <translation>{name} is not the file that was confirmed.</translation>
    </message>
    <message>
        <source>The entry in the keyring cannot be understood.</source>
        <translation>The entry in the keyring cannot be understood.</translation>
    </message>
    <message>
        <source>The settings file cannot be understood.</source>
        <translation>The settings file cannot be understood.</translation>
    </message>
    <message>
        <source>The producer’s ID cannot be used in the AI label.</source>
        <translation>The producer’s ID cannot be used in the AI label.</translation>
    </message>
    <message>
        <source>Check the address of the release notice in the settings.</source>
        <translation>Check the address of the release notice in the settings.</translation>
    </message>
    <message>
        <source>Could not find out whether there is a new version.</source>
        <translation>Could not find out whether there is a new version.</translation>
    </message>
</context>
<context>
    <name>ExpectationDialog</name>
    <message>
        <source>What is expected</source>
        <translation>What is expected</translation>
    </message>
    <message>
        <source>all cells</source>
        <translation>all cells</translation>
    </message>
    <message>
        <source>photos with a tag</source>
        <translation>photos with a tag</translation>
    </message>
    <message>
        <source>a material</source>
        <translation>a material</translation>
    </message>
    <message>
        <source>one cell</source>
        <translation>one cell</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Of</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>Comes</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>Nothing was exported.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) exported to %1</source>
        <translation>
            <numerusform>%n picture exported to %1</numerusform>
            <numerusform>%n pictures exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaceCanvas</name>
    <message>
        <source>Drag to draw a face · drag a face to move it · Del removes it · Esc ends</source>
        <translation>Drag to draw a face · drag a face to move it · Del removes it · Esc ends</translation>
    </message>
</context>
<context>
    <name>FaceList</name>
    <message>
        <source>Asking the cloud…</source>
        <translation>Asking the cloud…</translation>
    </message>
    <message>
        <source>Check the poses in the cloud</source>
        <translation>Check the poses in the cloud</translation>
    </message>
    <message>
        <source>Sends this picture to DetectFace: one call, billed by another product (face recognition)</source>
        <translation>Sends this picture to DetectFace: one call, billed by another product (face recognition)</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Faces</translation>
    </message>
    <message>
        <source>Show what is covered</source>
        <translation>Show what is covered</translation>
    </message>
    <message>
        <source>Red marks what hides a face: of covered faces always, of any face you point at</source>
        <translation>Red marks what hides a face: of covered faces always, of any face you point at</translation>
    </message>
    <message>
        <source>No face found. Use a picture with a clear, upright face, or draw one by hand.</source>
        <translation>No face found. Use a picture with a clear, upright face, or draw one by hand.</translation>
    </message>
    <message>
        <source>Draw faces by hand</source>
        <translation>Draw faces by hand</translation>
    </message>
    <message>
        <source>Draw, move, resize or remove face boxes on the picture (F)</source>
        <translation>Draw, move, resize or remove face boxes on the picture (F)</translation>
    </message>
    <message>
        <source>There is no face here to ask about.</source>
        <translation>There is no face here to ask about.</translation>
    </message>
    <message>
        <source>Waiting for the cloud.</source>
        <translation>Waiting for the cloud.</translation>
    </message>
</context>
<context>
    <name>FaceRow</name>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Choose a photo for {face}</source>
        <translation>Choose a photo for {face}</translation>
    </message>
    <message>
        <source>Paste a photo for {face}</source>
        <translation>Paste a photo for {face}</translation>
    </message>
    <message>
        <source>Remove the photo of {face}</source>
        <translation>Remove the photo of {face}</translation>
    </message>
    <message>
        <source>Face of the photo that goes to {face}</source>
        <translation>Face of the photo that goes to {face}</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>No photo yet</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>No face found. Use a clear, upright photo of one person.</source>
        <translation>No face found. Use a clear, upright photo of one person.</translation>
    </message>
    <message>
        <source>Build the crop around this face</source>
        <translation>Build the crop around this face</translation>
    </message>
    <message>
        <source>TemplateFaceID from the console</source>
        <translation>TemplateFaceID from the console</translation>
    </message>
    <message>
        <source>TemplateFaceID of %1</source>
        <translation>TemplateFaceID of %1</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>Eyes closed</translation>
    </message>
    <message>
        <source>Mouth open</source>
        <translation>Mouth open</translation>
    </message>
    <message>
        <source>Teeth showing</source>
        <translation>Teeth showing</translation>
    </message>
    <message>
        <source>drawn by you</source>
        <translation>drawn by you</translation>
    </message>
    <message>
        <source>accepted by you</source>
        <translation>accepted by you</translation>
    </message>
    <message>
        <source>This is no face: take it out</source>
        <translation>This is no face: take it out</translation>
    </message>
    <message>
        <source>Remove face %1</source>
        <translation>Remove face %1</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Swap</translation>
    </message>
    <message>
        <source>Let two faces change their photos</source>
        <translation>Let two faces change their photos</translation>
    </message>
    <message>
        <source>Swap the photo of {face} with another face</source>
        <translation>Swap the photo of {face} with another face</translation>
    </message>
    <message>
        <source>pose cannot be told</source>
        <translation>pose cannot be told</translation>
    </message>
    <message>
        <source>yaw %1 · pitch %2 · roll %3</source>
        <translation>yaw %1 · pitch %2 · roll %3</translation>
    </message>
    <message>
        <source>It is the only face that is used: choose another one first.</source>
        <translation>It is the only face that is used: choose another one first.</translation>
    </message>
    <message>
        <source>Face {face} of the template</source>
        <translation>Face {face} of the template</translation>
    </message>
    <message>
        <source>Photo for {face}</source>
        <translation>Photo for {face}</translation>
    </message>
</context>
<context>
    <name>FacesCard</name>
    <message>
        <source>Faces and user photos</source>
        <translation>Faces and user photos</translation>
    </message>
    <message>
        <source>Faces or shelf</source>
        <translation>Faces or shelf</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Faces</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Shelf</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>Face</source>
        <translation>Face</translation>
    </message>
    <message>
        <source>Place in the picture</source>
        <translation>Place in the picture</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Faces</translation>
    </message>
    <message>
        <source>There is no exported picture here.</source>
        <translation>There is no exported picture here.</translation>
    </message>
    <message>
        <source>Set TemplateFaceID</source>
        <translation>Set TemplateFaceID</translation>
    </message>
    <message>
        <source>The IDs are in the console: material list, View. Double-click one to enter it.</source>
        <translation>The IDs are in the console: material list, View. Double-click one to enter it.</translation>
    </message>
</context>
<context>
    <name>FileSaving</name>
    <message>
        <source>Saved as {path}</source>
        <translation>Saved as {path}</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>being checked</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>passes</translation>
    </message>
    <message>
        <source>passes with warnings</source>
        <translation>passes with warnings</translation>
    </message>
    <message>
        <source>would be rejected</source>
        <translation>would be rejected</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message>
        <source>Last first</source>
        <translation>Last first</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Worst first</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Any tag</translation>
    </message>
    <message>
        <source>Any material</source>
        <translation>Any material</translation>
    </message>
    <message>
        <source>Order of the plan</source>
        <translation>Order of the plan</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>Warned</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Unrated</source>
        <translation>Unrated</translation>
    </message>
    <message>
        <source>Only photos with this tag</source>
        <translation>Only photos with this tag</translation>
    </message>
    <message>
        <source>Only this material</source>
        <translation>Only this material</translation>
    </message>
    <message>
        <source>Order of the cells</source>
        <translation>Order of the cells</translation>
    </message>
    <message>
        <source>There is nothing to compare with: choose a baseline at the top first.</source>
        <translation>There is nothing to compare with: choose a baseline at the top first.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>File format</source>
        <translation>File format</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Picture size</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>File size</translation>
    </message>
    <message>
        <source>Shortest side</source>
        <translation>Shortest side</translation>
    </message>
    <message>
        <source>Number of faces</source>
        <translation>Number of faces</translation>
    </message>
    <message>
        <source>Crop margin</source>
        <translation>Crop margin</translation>
    </message>
    <message>
        <source>Face in the middle</source>
        <translation>Face in the middle</translation>
    </message>
    <message>
        <source>Face size</source>
        <translation>Face size</translation>
    </message>
    <message>
        <source>Head pose</source>
        <translation>Head pose</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Eyes</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>Mouth</translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation>Teeth</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>Even light</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposure</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Sharpness</translation>
    </message>
    <message>
        <source>Lifelike features</source>
        <translation>Lifelike features</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rights</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Photo made fit for the service</source>
        <translation>Photo made fit for the service</translation>
    </message>
    <message>
        <source>Photo not checked</source>
        <translation>Photo not checked</translation>
    </message>
    <message>
        <source>No face seen in the photo</source>
        <translation>No face seen in the photo</translation>
    </message>
    <message>
        <source>Small face in the photo</source>
        <translation>Small face in the photo</translation>
    </message>
    <message>
        <source>Head pose seen by the cloud</source>
        <translation>Head pose seen by the cloud</translation>
    </message>
    <message>
        <source>Face seen by one side only</source>
        <translation>Face seen by one side only</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Call not counted</source>
        <translation>Call not counted</translation>
    </message>
    <message>
        <source>{photo} was encoded anew for the service ({reasons}): {width} × {height} px, {bytes_kb} KB.</source>
        <translation>{photo} was encoded anew for the service ({reasons}): {width} × {height} px, {bytes_kb} KB.</translation>
    </message>
    <message>
        <source>{photo} is an address: it was not looked at before sending.</source>
        <translation>{photo} is an address: it was not looked at before sending.</translation>
    </message>
    <message>
        <source>No face was seen in {photo}; it was sent all the same.</source>
        <translation>No face was seen in {photo}; it was sent all the same.</translation>
    </message>
    <message>
        <source>The face in {photo} is only {width} × {height} px; it was sent all the same.</source>
        <translation>The face in {photo} is only {width} × {height} px; it was sent all the same.</translation>
    </message>
    <message>
        <source>{face}: the cloud sees yaw {yaw}, pitch {pitch}, roll {roll}.</source>
        <translation>{face}: the cloud sees yaw {yaw}, pitch {pitch}, roll {roll}.</translation>
    </message>
    <message>
        <source>{face}: the cloud sees yaw {yaw}, pitch {pitch}, roll {roll}; from {warn} on it may hurt.</source>
        <translation>{face}: the cloud sees yaw {yaw}, pitch {pitch}, roll {roll}; from {warn} on it may hurt.</translation>
    </message>
    <message>
        <source>{face}: the cloud sees yaw {yaw}, pitch {pitch}, roll {roll}; from {limit} on it is too much.</source>
        <translation>{face}: the cloud sees yaw {yaw}, pitch {pitch}, roll {roll}; from {limit} on it is too much.</translation>
    </message>
    <message>
        <source>A face was seen {seen_by} only: compare the picture yourself.</source>
        <translation>A face was seen {seen_by} only: compare the picture yourself.</translation>
    </message>
    <message>
        <source>The file&apos;s suffix was set to that of its format.</source>
        <translation>The file&apos;s suffix was set to that of its format.</translation>
    </message>
    <message>
        <source>The result is safe, but the call could not be counted: this month&apos;s number is one short.</source>
        <translation>The result is safe, but the call could not be counted: this month&apos;s number is one short.</translation>
    </message>
    <message>
        <source>{face} {yaw} / {pitch} / {roll}</source>
        <translation>{face} {yaw} / {pitch} / {roll}</translation>
    </message>
    <message>
        <source>file format</source>
        <translation>file format</translation>
    </message>
    <message>
        <source>orientation</source>
        <translation>orientation</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation>transparency</translation>
    </message>
    <message>
        <source>too many pixels</source>
        <translation>too many pixels</translation>
    </message>
    <message>
        <source>too many bytes</source>
        <translation>too many bytes</translation>
    </message>
    <message>
        <source>by this computer</source>
        <translation>by this computer</translation>
    </message>
    <message>
        <source>by the cloud</source>
        <translation>by the cloud</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>Colour profile</translation>
    </message>
    <message>
        <source>Colour depth</source>
        <translation>Colour depth</translation>
    </message>
    <message>
        <source>Transparency</source>
        <translation>Transparency</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>Room around the face</source>
        <translation>Room around the face</translation>
    </message>
    <message>
        <source>Scaled down</source>
        <translation>Scaled down</translation>
    </message>
    <message>
        <source>Face size after scaling</source>
        <translation>Face size after scaling</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>JPEG quality</translation>
    </message>
    <message>
        <source>Number of colours</source>
        <translation>Number of colours</translation>
    </message>
    <message>
        <source>JPEG instead</source>
        <translation>JPEG instead</translation>
    </message>
    <message>
        <source>Byte limit</source>
        <translation>Byte limit</translation>
    </message>
    <message>
        <source>Several faces in the photo</source>
        <translation>Several faces in the photo</translation>
    </message>
    <message>
        <source>Different head pose</source>
        <translation>Different head pose</translation>
    </message>
    <message>
        <source>Small face</source>
        <translation>Small face</translation>
    </message>
    <message>
        <source>The service takes this format.</source>
        <translation>The service takes this format.</translation>
    </message>
    <message>
        <source>The service takes {formats} only, and this is {format}.</source>
        <translation>The service takes {formats} only, and this is {format}.</translation>
    </message>
    <message>
        <source>Neither side is longer than {limit} px.</source>
        <translation>Neither side is longer than {limit} px.</translation>
    </message>
    <message>
        <source>A side is longer than {limit} px: the picture must be scaled down.</source>
        <translation>A side is longer than {limit} px: the picture must be scaled down.</translation>
    </message>
    <message>
        <source>The file is within the limit.</source>
        <translation>The file is within the limit.</translation>
    </message>
    <message>
        <source>Within your own limit, but above the {service_limit} bytes of the service.</source>
        <translation>Within your own limit, but above the {service_limit} bytes of the service.</translation>
    </message>
    <message>
        <source>The file is above the limit of {limit} bytes.</source>
        <translation>The file is above the limit of {limit} bytes.</translation>
    </message>
    <message>
        <source>Both sides are longer than {limit} px.</source>
        <translation>Both sides are longer than {limit} px.</translation>
    </message>
    <message>
        <source>A side is not longer than {limit} px: use a larger picture.</source>
        <translation>A side is not longer than {limit} px: use a larger picture.</translation>
    </message>
    <message>
        <source>{used} of {found} faces used.</source>
        <translation>{used} of {found} faces used.</translation>
    </message>
    <message>
        <source>{used} of {found} faces used; the service fuses at most {limit}.</source>
        <translation>{used} of {found} faces used; the service fuses at most {limit}.</translation>
    </message>
    <message>
        <source>{found} faces found, {used} used: {least} to {limit} are needed.</source>
        <translation>{found} faces found, {used} used: {least} to {limit} are needed.</translation>
    </message>
    <message>
        <source>The faces are in the middle of the picture.</source>
        <translation>The faces are in the middle of the picture.</translation>
    </message>
    <message>
        <source>The faces are {dx} px across and {dy} px down from the middle of the picture.</source>
        <translation>The faces are {dx} px across and {dy} px down from the middle of the picture.</translation>
    </message>
    <message>
        <source>{face} is large enough to be fused.</source>
        <translation>{face} is large enough to be fused.</translation>
    </message>
    <message>
        <source>{face} is not larger than {limit} px along both sides: it will be left out.</source>
        <translation>{face} is not larger than {limit} px along both sides: it will be left out.</translation>
    </message>
    <message>
        <source>{face} looks to the front.</source>
        <translation>{face} looks to the front.</translation>
    </message>
    <message>
        <source>{face} is turned by {warn} or more: the effect may suffer.</source>
        <translation>{face} is turned by {warn} or more: the effect may suffer.</translation>
    </message>
    <message>
        <source>{face} is turned by {limit} or more: use a picture that looks to the front.</source>
        <translation>{face} is turned by {limit} or more: use a picture that looks to the front.</translation>
    </message>
    <message>
        <source>The eyes of {face} are open.</source>
        <translation>The eyes of {face} are open.</translation>
    </message>
    <message>
        <source>{face} has its eyes closed: the effect may suffer.</source>
        <translation>{face} has its eyes closed: the effect may suffer.</translation>
    </message>
    <message>
        <source>The mouth of {face} is closed.</source>
        <translation>The mouth of {face} is closed.</translation>
    </message>
    <message>
        <source>{face} has its mouth open: the effect may suffer.</source>
        <translation>{face} has its mouth open: the effect may suffer.</translation>
    </message>
    <message>
        <source>{face} shows no teeth.</source>
        <translation>{face} shows no teeth.</translation>
    </message>
    <message>
        <source>{face} shows its teeth: the effect may suffer.</source>
        <translation>{face} shows its teeth: the effect may suffer.</translation>
    </message>
    <message>
        <source>{face} is lit evenly.</source>
        <translation>{face} is lit evenly.</translation>
    </message>
    <message>
        <source>{face} is exposed well.</source>
        <translation>{face} is exposed well.</translation>
    </message>
    <message>
        <source>{face} is sharp.</source>
        <translation>{face} is sharp.</translation>
    </message>
    <message>
        <source>The features of {face} are lifelike.</source>
        <translation>The features of {face} are lifelike.</translation>
    </message>
    <message>
        <source>The features of {face} are far from real ones: test the effect first.</source>
        <translation>The features of {face} are far from real ones: test the effect first.</translation>
    </message>
    <message>
        <source>A celebrity, a brand logo, or not your own design? The review then asks for a copyright proof.</source>
        <translation>A celebrity, a brand logo, or not your own design? The review then asks for a copyright proof.</translation>
    </message>
    <message>
        <source>The picture is animated; its first frame is used.</source>
        <translation>The picture is animated; its first frame is used.</translation>
    </message>
    <message>
        <source>The name ends in {extension}, but the file is {format}; it is read as what it is.</source>
        <translation>The name ends in {extension}, but the file is {format}; it is read as what it is.</translation>
    </message>
    <message>
        <source>The camera held the picture turned; it is shown and exported upright.</source>
        <translation>The camera held the picture turned; it is shown and exported upright.</translation>
    </message>
    <message>
        <source>Converted from {profile} to sRGB.</source>
        <translation>Converted from {profile} to sRGB.</translation>
    </message>
    <message>
        <source>The colour profile is broken and was left out: check the colours.</source>
        <translation>The colour profile is broken and was left out: check the colours.</translation>
    </message>
    <message>
        <source>Reduced from {bits} to 8 bits a channel.</source>
        <translation>Reduced from {bits} to 8 bits a channel.</translation>
    </message>
    <message>
        <source>JPEG has no transparency: it was filled with white. Choose PNG to keep it.</source>
        <translation>JPEG has no transparency: it was filled with white. Choose PNG to keep it.</translation>
    </message>
    <message>
        <source>Made up outside the picture: {left} px left, {right} px right, {top} px top, {bottom} px bottom.</source>
        <translation>Made up outside the picture: {left} px left, {right} px right, {top} px top, {bottom} px bottom.</translation>
    </message>
    <message>
        <source>{face} needs {pixels} px more on the {side} than the picture has.</source>
        <translation>{face} needs {pixels} px more on the {side} than the picture has.</translation>
    </message>
    <message>
        <source>Unsure faces</source>
        <translation>Unsure faces</translation>
    </message>
    <message>
        <source>Places that may be a face and are not counted as one: {count}.</source>
        <translation>Places that may be a face and are not counted as one: {count}.</translation>
    </message>
    <message>
        <source>{count} unsure</source>
        <translation>{count} unsure</translation>
    </message>
    <message>
        <source>Faces of your own</source>
        <translation>Faces of your own</translation>
    </message>
    <message>
        <source>{face} is a face because you say so. What the program cannot see in it, it does not judge.</source>
        <translation>{face} is a face because you say so. What the program cannot see in it, it does not judge.</translation>
    </message>
    <message>
        <source>Scaled down from {from_width} × {from_height} to {width} × {height} px.</source>
        <translation>Scaled down from {from_width} × {from_height} to {width} × {height} px.</translation>
    </message>
    <message>
        <source>Scaling down leaves {face} with {width} × {height} px; more than {limit} are needed.</source>
        <translation>Scaling down leaves {face} with {width} × {height} px; more than {limit} are needed.</translation>
    </message>
    <message>
        <source>JPEG quality {quality} ({subsampling}) to stay within the limit.</source>
        <translation>JPEG quality {quality} ({subsampling}) to stay within the limit.</translation>
    </message>
    <message>
        <source>JPEG quality only {quality} ({subsampling}) to stay within the limit: look at the result.</source>
        <translation>JPEG quality only {quality} ({subsampling}) to stay within the limit: look at the result.</translation>
    </message>
    <message>
        <source>Reduced to {colours} colours to stay within the limit: look at the result.</source>
        <translation>Reduced to {colours} colours to stay within the limit: look at the result.</translation>
    </message>
    <message>
        <source>As JPEG this picture would fit with better quality.</source>
        <translation>As JPEG this picture would fit with better quality.</translation>
    </message>
    <message>
        <source>Even at the lowest quality the file has {bytes} bytes, more than {limit}.</source>
        <translation>Even at the lowest quality the file has {bytes} bytes, more than {limit}.</translation>
    </message>
    <message>
        <source>A file of this name was there already: saved under a new name.</source>
        <translation>A file of this name was there already: saved under a new name.</translation>
    </message>
    <message>
        <source>{photo} shows {count} faces; the largest is used for {face}.</source>
        <translation>{photo} shows {count} faces; the largest is used for {face}.</translation>
    </message>
    <message>
        <source>For {face} the photo is turned differently from the template (sideways {yaw_difference}, up or down {pitch_difference}): choose a photo with a similar pose.</source>
        <translation>For {face} the photo is turned differently from the template (sideways {yaw_difference}, up or down {pitch_difference}): choose a photo with a similar pose.</translation>
    </message>
    <message>
        <source>Label in the file</source>
        <translation>Label in the file</translation>
    </message>
    <message>
        <source>The file the service sent cannot take the AI label in its metadata. It was saved as it came: label it before you pass it on.</source>
        <translation>The file the service sent cannot take the AI label in its metadata. It was saved as it came: label it before you pass it on.</translation>
    </message>
    <message>
        <source>For {face} the face in the {where} is only {side} px: the preview says little about likeness below {limit} px.</source>
        <translation>For {face} the face in the {where} is only {side} px: the preview says little about likeness below {limit} px.</translation>
    </message>
    <message>
        <source>{format}</source>
        <translation>{format}</translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation>{width} × {height} px</translation>
    </message>
    <message>
        <source>{bytes_kb} KB</source>
        <translation>{bytes_kb} KB</translation>
    </message>
    <message>
        <source>{used} of {found}</source>
        <translation>{used} of {found}</translation>
    </message>
    <message>
        <source>← {left}  → {right}  ↑ {top}  ↓ {bottom}</source>
        <translation>← {left}  → {right}  ↑ {top}  ↓ {bottom}</translation>
    </message>
    <message>
        <source>{dx}, {dy} px off</source>
        <translation>{dx}, {dy} px off</translation>
    </message>
    <message>
        <source>yaw {yaw}  pitch {pitch}  roll {roll}</source>
        <translation>yaw {yaw}  pitch {pitch}  roll {roll}</translation>
    </message>
    <message>
        <source>closed: {shown}</source>
        <translation>closed: {shown}</translation>
    </message>
    <message>
        <source>open: {shown}</source>
        <translation>open: {shown}</translation>
    </message>
    <message>
        <source>showing: {shown}</source>
        <translation>showing: {shown}</translation>
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
        <translation>{pixels} px short ({side})</translation>
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
        <translation>{side} px</translation>
    </message>
    <message>
        <source>{formats}</source>
        <translation>{formats}</translation>
    </message>
    <message>
        <source>≤ {limit} × {limit} px</source>
        <translation>≤ {limit} × {limit} px</translation>
    </message>
    <message>
        <source>≤ {limit_kb} KB</source>
        <translation>≤ {limit_kb} KB</translation>
    </message>
    <message>
        <source>&gt; {limit} px</source>
        <translation>&gt; {limit} px</translation>
    </message>
    <message>
        <source>{least} to {limit}</source>
        <translation>{least} to {limit}</translation>
    </message>
    <message>
        <source>≤ {tolerance} px</source>
        <translation>≤ {tolerance} px</translation>
    </message>
    <message>
        <source>&gt; {limit} × {limit} px</source>
        <translation>&gt; {limit} × {limit} px</translation>
    </message>
    <message>
        <source>yaw, pitch &lt; {limit}</source>
        <translation>yaw, pitch &lt; {limit}</translation>
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
        <translation>≥ {limit} px</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Tencent Cloud FAQ: {section}</source>
        <translation>Tencent Cloud FAQ: {section}</translation>
    </message>
    <message>
        <source>Tencent Cloud API: {section}</source>
        <translation>Tencent Cloud API: {section}</translation>
    </message>
    <message>
        <source>{citation} (the number is Fusion Desk&apos;s own)</source>
        <translation>{citation} (the number is Fusion Desk&apos;s own)</translation>
    </message>
    <message>
        <source>left</source>
        <translation>left</translation>
    </message>
    <message>
        <source>right</source>
        <translation>right</translation>
    </message>
    <message>
        <source>top</source>
        <translation>top</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>bottom</translation>
    </message>
    <message>
        <source>user photo</source>
        <translation>user photo</translation>
    </message>
    <message>
        <source>template</source>
        <translation>template</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Covered on {face}: {covered}. The effect may suffer.</source>
        <translation>Covered on {face}: {covered}. The effect may suffer.</translation>
    </message>
    <message>
        <source>Too much of {face} is covered: {covered}. Use a picture that shows its features.</source>
        <translation>Too much of {face} is covered: {covered}. Use a picture that shows its features.</translation>
    </message>
    <message>
        <source>left eye</source>
        <translation>left eye</translation>
    </message>
    <message>
        <source>right eye</source>
        <translation>right eye</translation>
    </message>
    <message>
        <source>nose</source>
        <translation>nose</translation>
    </message>
    <message>
        <source>mouth</source>
        <translation>mouth</translation>
    </message>
    <message>
        <source>chin</source>
        <translation>chin</translation>
    </message>
    <message>
        <source>brows</source>
        <translation>brows</translation>
    </message>
    <message>
        <source>forehead</source>
        <translation>forehead</translation>
    </message>
    <message>
        <source>Features in sight</source>
        <translation>Features in sight</translation>
    </message>
    <message>
        <source>Eyes, nose, mouth and chin of {face} can be seen.</source>
        <translation>Eyes, nose, mouth and chin of {face} can be seen.</translation>
    </message>
    <message>
        <source>Possibly covered on {face}: {possibly}. Hair and glasses seldom matter. Point at the face to see where.</source>
        <translation>Possibly covered on {face}: {possibly}. Hair and glasses seldom matter. Point at the face to see where.</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Damage</translation>
    </message>
    <message>
        <source>The file looks damaged inside: look closely before you use it.</source>
        <translation>The file looks damaged inside: look closely before you use it.</translation>
    </message>
    <message>
        <source>The picture is damaged inside: copy or export it again.</source>
        <translation>The picture is damaged inside: copy or export it again.</translation>
    </message>
    <message>
        <source>The picture may be damaged from row {row} of {rows} on: look closely before you use it.</source>
        <translation>The picture may be damaged from row {row} of {rows} on: look closely before you use it.</translation>
    </message>
    <message>
        <source>The picture is damaged from row {row} of {rows} on: copy or export it again.</source>
        <translation>The picture is damaged from row {row} of {rows} on: copy or export it again.</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>row {row}</translation>
    </message>
    <message>
        <source>End of file</source>
        <translation>End of file</translation>
    </message>
    <message>
        <source>The file lacks its last two bytes; every pixel is there.</source>
        <translation>The file lacks its last two bytes; every pixel is there.</translation>
    </message>
    <message>
        <source>Tencent Cloud</source>
        <translation>Tencent Cloud</translation>
    </message>
    <message>
        <source>Alibaba Cloud</source>
        <translation>Alibaba Cloud</translation>
    </message>
    <message>
        <source>Volcengine</source>
        <translation>Volcengine</translation>
    </message>
    <message>
        <source>Neither side is shorter than {least} px.</source>
        <translation>Neither side is shorter than {least} px.</translation>
    </message>
    <message>
        <source>A side is shorter than {least} px: use a larger picture.</source>
        <translation>A side is shorter than {least} px: use a larger picture.</translation>
    </message>
    <message>
        <source>≥ {least} px</source>
        <translation>≥ {least} px</translation>
    </message>
    <message>
        <source>No face is used: {least} at least is needed.</source>
        <translation>No face is used: {least} at least is needed.</translation>
    </message>
    <message>
        <source>≥ {least}</source>
        <translation>≥ {least}</translation>
    </message>
    <message>
        <source>{face} is turned further than advised: the effect may suffer.</source>
        <translation>{face} is turned further than advised: the effect may suffer.</translation>
    </message>
    <message>
        <source>yaw ≤ {max_yaw}, pitch ≤ {max_pitch}, roll ≤ {max_roll}</source>
        <translation>yaw ≤ {max_yaw}, pitch ≤ {max_pitch}, roll ≤ {max_roll}</translation>
    </message>
    <message>
        <source>{face} is smaller than {least} px: the effect may suffer.</source>
        <translation>{face} is smaller than {least} px: the effect may suffer.</translation>
    </message>
    <message>
        <source>≥ {least} × {least} px</source>
        <translation>≥ {least} × {least} px</translation>
    </message>
    <message>
        <source>Share of the face</source>
        <translation>Share of the face</translation>
    </message>
    <message>
        <source>{face} leaves enough of the picture around it.</source>
        <translation>{face} leaves enough of the picture around it.</translation>
    </message>
    <message>
        <source>{face} takes {share} of the picture: more than {limit} is advised against.</source>
        <translation>{face} takes {share} of the picture: more than {limit} is advised against.</translation>
    </message>
    <message>
        <source>{share}</source>
        <translation>{share}</translation>
    </message>
    <message>
        <source>One side of {face} is much darker than the other.</source>
        <translation>One side of {face} is much darker than the other.</translation>
    </message>
    <message>
        <source>{face} is too dark, too bright, or has lost detail: brightness {brightness}, black or burnt out {clipped}, in deep shadow {underexposed}, glaring {overexposed}.</source>
        <translation>{face} is too dark, too bright, or has lost detail: brightness {brightness}, black or burnt out {clipped}, in deep shadow {underexposed}, glaring {overexposed}.</translation>
    </message>
    <message>
        <source>{brightness}</source>
        <translation>{brightness}</translation>
    </message>
    <message>
        <source>{dark} to {bright}</source>
        <translation>{dark} to {bright}</translation>
    </message>
    <message>
        <source>{face} is blurred or enlarged: it holds the detail of a face of {detail} px. Use a sharper picture.</source>
        <translation>{face} is blurred or enlarged: it holds the detail of a face of {detail} px. Use a sharper picture.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Noise</translation>
    </message>
    <message>
        <source>{face} shows little grain.</source>
        <translation>{face} shows little grain.</translation>
    </message>
    <message>
        <source>{face} is grainy: use a picture taken in more light.</source>
        <translation>{face} is grainy: use a picture taken in more light.</translation>
    </message>
    <message>
        <source>{noise}</source>
        <translation>{noise}</translation>
    </message>
    <message>
        <source>≤ {limit} of 255</source>
        <translation>≤ {limit} of 255</translation>
    </message>
    <message>
        <source>JPEG blocks</source>
        <translation>JPEG blocks</translation>
    </message>
    <message>
        <source>No JPEG blocks show in {face}.</source>
        <translation>No JPEG blocks show in {face}.</translation>
    </message>
    <message>
        <source>{face} shows JPEG blocks as of quality {looks_like}: saving it better now does not mend that. Use the original picture.</source>
        <translation>{face} shows JPEG blocks as of quality {looks_like}: saving it better now does not mend that. Use the original picture.</translation>
    </message>
    <message>
        <source>{blocks}</source>
        <translation>{blocks}</translation>
    </message>
    <message>
        <source>Natural colour</source>
        <translation>Natural colour</translation>
    </message>
    <message>
        <source>The colours of {face} are natural.</source>
        <translation>The colours of {face} are natural.</translation>
    </message>
    <message>
        <source>{face} has a colour cast: correct the white balance.</source>
        <translation>{face} has a colour cast: correct the white balance.</translation>
    </message>
    <message>
        <source>{cast}</source>
        <translation>{cast}</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Tones</translation>
    </message>
    <message>
        <source>The tones of {face} are smooth and full.</source>
        <translation>The tones of {face} are smooth and full.</translation>
    </message>
    <message>
        <source>The tones of {face} are posterised, flat or harsh: shades used {shades}, range {range}, contrast {contrast}.</source>
        <translation>The tones of {face} are posterised, flat or harsh: shades used {shades}, range {range}, contrast {contrast}.</translation>
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
        <translation>Alibaba Cloud: {section}</translation>
    </message>
    <message>
        <source>Volcengine: {section}</source>
        <translation>Volcengine: {section}</translation>
    </message>
    <message>
        <source>Logo left out</source>
        <translation>Logo left out</translation>
    </message>
    <message>
        <source>The service draws a logo or the label&apos;s words, and a logo alone is no label: it draws the words. If the logo holds them, say so below “Label and metadata”.</source>
        <translation>The service draws a logo or the label&apos;s words, and a logo alone is no label: it draws the words. If the logo holds them, say so below “Label and metadata”.</translation>
    </message>
    <message>
        <source>Made by AI</source>
        <translation>Made by AI</translation>
    </message>
    <message>
        <source>The file says that AI made the picture. That is carried on into what is made of it.</source>
        <translation>The file says that AI made the picture. That is carried on into what is made of it.</translation>
    </message>
    <message>
        <source>The file has Content Credentials (C2PA). They hold for its own bytes only; what is made of it says that they were there.</source>
        <translation>The file has Content Credentials (C2PA). They hold for its own bytes only; what is made of it says that they were there.</translation>
    </message>
    <message>
        <source>Not known yet: no file was made.</source>
        <translation>Not known yet: no file was made.</translation>
    </message>
    <message>
        <source>{face} has {smallest} of its own size free on the tightest side ({side}). The FAQ&apos;s example asks for {limit}, its wording for {target}.</source>
        <translation>{face} has {smallest} of its own size free on the tightest side ({side}). The FAQ&apos;s example asks for {limit}, its wording for {target}.</translation>
    </message>
    <message>
        <source>{face} keeps the {limit} that the FAQ&apos;s example asks for, but on one side ({side}: {smallest}) not the {wanted} that you chose.</source>
        <translation>{face} keeps the {limit} that the FAQ&apos;s example asks for, but on one side ({side}: {smallest}) not the {wanted} that you chose.</translation>
    </message>
    <message>
        <source>{face} has {smallest} of its own size free on one side ({side}), less than the {limit} that the FAQ&apos;s example asks for.</source>
        <translation>{face} has {smallest} of its own size free on one side ({side}), less than the {limit} that the FAQ&apos;s example asks for.</translation>
    </message>
    <message>
        <source>{face} has {smallest} of its own size free on one side ({side}); the FAQ&apos;s example asks for {limit} on every side.</source>
        <translation>{face} has {smallest} of its own size free on one side ({side}); the FAQ&apos;s example asks for {limit} on every side.</translation>
    </message>
    <message>
        <source>≥ {limit}, better {target}</source>
        <translation>≥ {limit}, better {target}</translation>
    </message>
    <message>
        <source>{face} is too near to {limit} to tell on which side: yaw {yaw} ± {yaw_error}, pitch {pitch} ± {pitch_error}.</source>
        <translation>{face} is too near to {limit} to tell on which side: yaw {yaw} ± {yaw_error}, pitch {pitch} ± {pitch_error}.</translation>
    </message>
    <message>
        <source>Whether the eyes of {face} are open cannot be told: they are too small, covered or narrow.</source>
        <translation>Whether the eyes of {face} are open cannot be told: they are too small, covered or narrow.</translation>
    </message>
    <message>
        <source>Whether the mouth of {face} is open cannot be told: it is too small or covered.</source>
        <translation>Whether the mouth of {face} is open cannot be told: it is too small or covered.</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>cannot be told</translation>
    </message>
    <message>
        <source>Confidence: {confidence}</source>
        <translation>Confidence: {confidence}</translation>
    </message>
    <message>
        <source>How good this preview will be</source>
        <translation>How good this preview will be</translation>
    </message>
    <message>
        <source>This preview of {face} will hardly be good: try another photo, or the cloud.</source>
        <translation>This preview of {face} will hardly be good: try another photo, or the cloud.</translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation>{score} of 100</translation>
    </message>
    <message>
        <source>Covered features</source>
        <translation>Covered features</translation>
    </message>
    <message>
        <source>Eyes, nose or mouth of the photo for {face} are covered: choose one that shows them.</source>
        <translation>Eyes, nose or mouth of the photo for {face} are covered: choose one that shows them.</translation>
    </message>
    <message>
        <source>{measured}</source>
        <translation>{measured}</translation>
    </message>
    <message>
        <source>Different expressions</source>
        <translation>Different expressions</translation>
    </message>
    <message>
        <source>Darker template</source>
        <translation>Darker template</translation>
    </message>
    <message>
        <source>The template face {face} is much darker than the photo: choose a photo in softer light.</source>
        <translation>The template face {face} is much darker than the photo: choose a photo in softer light.</translation>
    </message>
    <message>
        <source>Beard on one side only</source>
        <translation>Beard on one side only</translation>
    </message>
    <message>
        <source>Covered eyebrows</source>
        <translation>Covered eyebrows</translation>
    </message>
    <message>
        <source>Hair or rims cover the eyebrows of the photo for {face}: choose one that shows them.</source>
        <translation>Hair or rims cover the eyebrows of the photo for {face}: choose one that shows them.</translation>
    </message>
    <message>
        <source>Light from one side</source>
        <translation>Light from one side</translation>
    </message>
    <message>
        <source>The photo for {face} is lit from one side: choose one in even light.</source>
        <translation>The photo for {face} is lit from one side: choose one in even light.</translation>
    </message>
    <message>
        <source>Shadow below the nose</source>
        <translation>Shadow below the nose</translation>
    </message>
    <message>
        <source>A dark shadow below the nose in the photo for {face} will show: choose one in softer light.</source>
        <translation>A dark shadow below the nose in the photo for {face} will show: choose one in softer light.</translation>
    </message>
    <message>
        <source>Blurred photo</source>
        <translation>Blurred photo</translation>
    </message>
    <message>
        <source>The photo for {face} is blurred: choose a sharp one.</source>
        <translation>The photo for {face} is blurred: choose a sharp one.</translation>
    </message>
    <message>
        <source>Small photo face</source>
        <translation>Small photo face</translation>
    </message>
    <message>
        <source>The face in the photo for {face} must be enlarged {measured} times: choose a larger one.</source>
        <translation>The face in the photo for {face} must be enlarged {measured} times: choose a larger one.</translation>
    </message>
    <message>
        <source>Whole face</source>
        <translation>Whole face</translation>
    </message>
    <message>
        <source>All of {face} is in the picture.</source>
        <translation>All of {face} is in the picture.</translation>
    </message>
    <message>
        <source>{outside} of {face} lies outside the picture; padding does not bring it back.</source>
        <translation>{outside} of {face} lies outside the picture; padding does not bring it back.</translation>
    </message>
    <message>
        <source>{outside} of {face} lies outside the picture, and padding does not bring it back: use a picture that shows the whole face.</source>
        <translation>{outside} of {face} lies outside the picture, and padding does not bring it back: use a picture that shows the whole face.</translation>
    </message>
    <message>
        <source>{outside} outside</source>
        <translation>{outside} outside</translation>
    </message>
    <message>
        <source>&lt; {limit}</source>
        <translation>&lt; {limit}</translation>
    </message>
    <message>
        <source>The camera says that the colours are not sRGB, and not which they are (often Adobe RGB): check them.</source>
        <translation>The camera says that the colours are not sRGB, and not which they are (often Adobe RGB): check them.</translation>
    </message>
    <message>
        <source>Written as JPG: as PNG it would have lost colours to come below {limit} bytes.</source>
        <translation>Written as JPG: as PNG it would have lost colours to come below {limit} bytes.</translation>
    </message>
    <message>
        <source>Whether {face} shows its teeth cannot be told: the mouth is too small or covered.</source>
        <translation>Whether {face} shows its teeth cannot be told: the mouth is too small or covered.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>The same file as {name}.</source>
        <translation>The same file as {name}.</translation>
    </message>
    <message>
        <source>Looks the same as {name}.</source>
        <translation>Looks the same as {name}.</translation>
    </message>
    <message>
        <source>{bits} of 64 differ</source>
        <translation>{bits} of 64 differ</translation>
    </message>
    <message>
        <source>Which way {face} looks cannot be told: nobody could read the features of a face given by hand.</source>
        <translation>Which way {face} looks cannot be told: nobody could read the features of a face given by hand.</translation>
    </message>
    <message>
        <source>{face} was saved at a quality of about {looks_like} before, and then again at {own_quality}: the file is larger, the blocks are still there. Use the original picture.</source>
        <translation>{face} was saved at a quality of about {looks_like} before, and then again at {own_quality}: the file is larger, the blocks are still there. Use the original picture.</translation>
    </message>
    <message>
        <source>Pixels, format and bytes</source>
        <translation>Pixels, format and bytes</translation>
    </message>
    <message>
        <source>Written as {chosen}: of all that fits it looks most like the crop. Others: {others}.</source>
        <translation>Written as {chosen}: of all that fits it looks most like the crop. Others: {others}.</translation>
    </message>
    <message>
        <source>Free slots</source>
        <translation>Free slots</translation>
    </message>
    <message>
        <source>Uploading takes {needed} slots and {left} are free: delete materials, or buy more slots.</source>
        <translation>Uploading takes {needed} slots and {left} are free: delete materials, or buy more slots.</translation>
    </message>
    <message>
        <source>Format and size of template pictures</source>
        <translation>Format and size of template pictures</translation>
    </message>
    <message>
        <source>How templates are to be cropped</source>
        <translation>How templates are to be cropped</translation>
    </message>
    <message>
        <source>Quality and pose of faces</source>
        <translation>Quality and pose of faces</translation>
    </message>
    <message>
        <source>What counts as a side face</source>
        <translation>What counts as a side face</translation>
    </message>
    <message>
        <source>Fusing several faces</source>
        <translation>Fusing several faces</translation>
    </message>
    <message>
        <source>Which templates need a copyright proof</source>
        <translation>Which templates need a copyright proof</translation>
    </message>
    <message>
        <source>Adding a face fusion template · limits of the input</source>
        <translation>Adding a face fusion template · limits of the input</translation>
    </message>
    <message>
        <source>Adding a face fusion template · advice on quality</source>
        <translation>Adding a face fusion template · advice on quality</translation>
    </message>
    <message>
        <source>FaceSwap · what a template must be</source>
        <translation>FaceSwap · what a template must be</translation>
    </message>
    <message>
        <source>Nothing known stands in the way of a good preview of {face}.</source>
        <translation>Nothing known stands in the way of a good preview of {face}.</translation>
    </message>
    <message>
        <source>Faces left out</source>
        <translation>Faces left out</translation>
    </message>
    <message>
        <source>Not used of all faces: {count}. Used are at most {most}, those of more than {least} pixels, sharp ones first.</source>
        <translation>Not used of all faces: {count}. Used are at most {most}, those of more than {least} pixels, sharp ones first.</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>{count} left out</translation>
    </message>
    <message>
        <source>{face}: one of template and photo smiles or opens the mouth, the other does not. Choose a photo with a similar expression.</source>
        <translation>{face}: one of template and photo smiles or opens the mouth, the other does not. Choose a photo with a similar expression.</translation>
    </message>
    <message>
        <source>{face}: only one of template and photo has a beard; the lower face may stay the template&apos;s and be less like. Choose another photo.</source>
        <translation>{face}: only one of template and photo has a beard; the lower face may stay the template&apos;s and be less like. Choose another photo.</translation>
    </message>
    <message>
        <source>{worst} hidden</source>
        <translation>{worst} hidden</translation>
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
        <translation>Crop closer</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>Pad</translation>
    </message>
    <message>
        <source>Convert to JPG</source>
        <translation>Convert to JPG</translation>
    </message>
    <message>
        <source>Keep as PNG</source>
        <translation>Keep as PNG</translation>
    </message>
    <message>
        <source>Re-encode smaller</source>
        <translation>Re-encode smaller</translation>
    </message>
    <message>
        <source>Use the largest</source>
        <translation>Use the largest</translation>
    </message>
    <message>
        <source>Crop with the full margin</source>
        <translation>Crop with the full margin</translation>
    </message>
    <message>
        <source>Centre the face</source>
        <translation>Centre the face</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>New pictures begin with</source>
        <translation>New pictures begin with</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Margin factor</source>
        <translation>Margin factor</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>Aspect</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>File format</translation>
    </message>
    <message>
        <source>Byte limit</source>
        <translation>Byte limit</translation>
    </message>
    <message>
        <source>Pictures at once</source>
        <translation>Pictures at once</translation>
    </message>
    <message>
        <source> bytes</source>
        <translation> bytes</translation>
    </message>
    <message>
        <source>One per processor core</source>
        <translation>One per processor core</translation>
    </message>
    <message>
        <source>The service takes {limit} bytes; {safe} stay below the limit as base64 too.</source>
        <translation>The service takes {limit} bytes; {safe} stay below the limit as base64 too.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Blur</translation>
    </message>
    <message>
        <source>Reflect</source>
        <translation>Reflect</translation>
    </message>
    <message>
        <source>As the picture</source>
        <translation>As the picture</translation>
    </message>
    <message>
        <source>{factor} × face</source>
        <translation>{factor} × face</translation>
    </message>
    <message>
        <source>Automatic: {target} ×, at least {least} ×</source>
        <translation>Automatic: {target} ×, at least {least} ×</translation>
    </message>
    <message>
        <source>Exact minimum: {least} ×</source>
        <translation>Exact minimum: {least} ×</translation>
    </message>
    <message>
        <source>Notify me when a long job ends in the background</source>
        <translation>Notify me when a long job ends in the background</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>No baseline</source>
        <translation>No baseline</translation>
    </message>
    <message>
        <source>Another run…</source>
        <translation>Another run…</translation>
    </message>
    <message>
        <source>Add photos, materials and settings.</source>
        <translation>Add photos, materials and settings.</translation>
    </message>
    <message>
        <source>local free</source>
        <translation>local free</translation>
    </message>
    <message>
        <source>, {left} free left</source>
        <translation>, {left} free left</translation>
    </message>
    <message numerus="yes">
        <source>cloud %n call(s)</source>
        <translation>
            <numerusform>cloud %n call</numerusform>
            <numerusform>cloud %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) over the budget</source>
        <translation>
            <numerusform>%n cell over the budget</numerusform>
            <numerusform>%n cells over the budget</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) without consent</source>
        <translation>
            <numerusform>%n photo without consent</numerusform>
            <numerusform>%n photos without consent</numerusform>
        </translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>about {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Baseline: the run that this one is compared with</source>
        <translation>Baseline: the run that this one is compared with</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>“{command}” is in the workspace&apos;s menu: choose an activity or a material first.</source>
        <translation>“{command}” is in the workspace&apos;s menu: choose an activity or a material first.</translation>
    </message>
    <message>
        <source>“{place}” stands beside an open picture.</source>
        <translation>“{place}” stands beside an open picture.</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>Open the samples</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>The report was saved as {path}. Nothing was sent.</source>
        <translation>The report was saved as {path}. Nothing was sent.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Show the folder</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>A question, a word, or an error code</source>
        <translation>A question, a word, or an error code</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Search the help</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer or other words, or the error code alone.</source>
        <translation>Nothing was found. Try fewer or other words, or the error code alone.</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Source: {source}</translation>
    </message>
    <message>
        <source>Show me: {place}</source>
        <translation>Show me: {place}</translation>
    </message>
</context>
<context>
    <name>HistoryStrip</name>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Earlier runs, newest first</source>
        <translation>Earlier runs, newest first</translation>
    </message>
    <message>
        <source>Run {number} · {milliseconds} ms</source>
        <translation>Run {number} · {milliseconds} ms</translation>
    </message>
    <message>
        <source>Without the AI label</source>
        <translation>Without the AI label</translation>
    </message>
    <message>
        <source>Logo {name} at {place}</source>
        <translation>Logo {name} at {place}</translation>
    </message>
    <message>
        <source>Producer ID {id}</source>
        <translation>Producer ID {id}</translation>
    </message>
    <message>
        <source>RequestId {id}</source>
        <translation>RequestId {id}</translation>
    </message>
    <message>
        <source>Its address works until {time}</source>
        <translation>Its address works until {time}</translation>
    </message>
    <message>
        <source>Choose two runs first: Ctrl+click the second one.</source>
        <translation>Choose two runs first: Ctrl+click the second one.</translation>
    </message>
    <message>
        <source>Note on run {number}</source>
        <translation>Note on run {number}</translation>
    </message>
    <message>
        <source>What do you think of it?</source>
        <translation>What do you think of it?</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Compare the two</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n stars</source>
        <translation>
            <numerusform>{name}, %n star</numerusform>
            <numerusform>{name}, %n stars</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Made before as run {numbers}; the menu shows each</source>
        <translation>Made before as run {numbers}; the menu shows each</translation>
    </message>
    <message>
        <source>Run {number} failed</source>
        <translation>Run {number} failed</translation>
    </message>
    <message>
        <source>Show repeated runs as one</source>
        <translation>Show repeated runs as one</translation>
    </message>
    <message>
        <source>Show each repeated run</source>
        <translation>Show each repeated run</translation>
    </message>
    <message>
        <source>Keys 0–5 give stars, F2 adds a note</source>
        <translation>Keys 0–5 give stars, F2 adds a note</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Timing</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Headers</translation>
    </message>
    <message>
        <source>Canonical request</source>
        <translation>Canonical request</translation>
    </message>
    <message>
        <source>String to sign</source>
        <translation>String to sign</translation>
    </message>
    <message>
        <source>Request, secrets masked</source>
        <translation>Request, secrets masked</translation>
    </message>
    <message>
        <source>The same call as a program</source>
        <translation>The same call as a program</translation>
    </message>
    <message>
        <source>Keys are read from the environment, pictures from files beside the program. Running it makes a call.</source>
        <translation>Keys are read from the environment, pictures from files beside the program. Running it makes a call.</translation>
    </message>
    <message>
        <source>Include the pictures that were sent</source>
        <translation>Include the pictures that were sent</translation>
    </message>
    <message>
        <source>Save reproduction bundle…</source>
        <translation>Save reproduction bundle…</translation>
    </message>
    <message>
        <source>A zip for support: this call without keys, and its program in eight languages</source>
        <translation>A zip for support: this call without keys, and its program in eight languages</translation>
    </message>
</context>
<context>
    <name>JobNews</name>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>{job}: finished</source>
        <translation>{job}: finished</translation>
    </message>
    <message>
        <source>{job}: failed</source>
        <translation>{job}: failed</translation>
    </message>
    <message>
        <source>{job}: finished, with problems</source>
        <translation>{job}: finished, with problems</translation>
    </message>
</context>
<context>
    <name>JobStatus</name>
    <message>
        <source>Cancel the running job</source>
        <translation>Cancel the running job</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation>%1/min</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>%1 left</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Keys by where they work</source>
        <translation>Keys by where they work</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copy as text</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Save as text…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>KeyStatus</name>
    <message>
        <source>Cloud keys: present</source>
        <translation>Cloud keys: present</translation>
    </message>
    <message>
        <source>Cloud: sandbox on this computer</source>
        <translation>Cloud: sandbox on this computer</translation>
    </message>
    <message>
        <source>Cloud keys: none (local preview works without)</source>
        <translation>Cloud keys: none (local preview works without)</translation>
    </message>
    <message>
        <source>Cloud keys: keyring locked</source>
        <translation>Cloud keys: keyring locked</translation>
    </message>
    <message>
        <source>Cloud keys: cannot be read</source>
        <translation>Cloud keys: cannot be read</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Delete the keys?</source>
        <translation>Delete the keys?</translation>
    </message>
    <message>
        <source>The saved keys will be deleted from this computer. In the cloud they stay as they are.</source>
        <translation>The saved keys will be deleted from this computer. In the cloud they stay as they are.</translation>
    </message>
    <message>
        <source>Keys are needed for the cloud only. Make a pair for a sub-account in the console.</source>
        <translation>Keys are needed for the cloud only. Make a pair for a sub-account in the console.</translation>
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
        <translation>Token (optional)</translation>
    </message>
    <message>
        <source>Save keys</source>
        <translation>Save keys</translation>
    </message>
    <message>
        <source>Delete keys</source>
        <translation>Delete keys</translation>
    </message>
    <message>
        <source>Asking the keyring… It may want to be unlocked.</source>
        <translation>Asking the keyring… It may want to be unlocked.</translation>
    </message>
    <message>
        <source>No keys are saved.</source>
        <translation>No keys are saved.</translation>
    </message>
    <message>
        <source>Keys are saved: SecretId {id}.</source>
        <translation>Keys are saved: SecretId {id}.</translation>
    </message>
    <message>
        <source>They are kept in the keyring of this computer ({backend}).</source>
        <translation>They are kept in the keyring of this computer ({backend}).</translation>
    </message>
    <message>
        <source>This computer has no keyring that is safe to use ({backend}): keys are kept in memory and forgotten when the program ends.</source>
        <translation>This computer has no keyring that is safe to use ({backend}): keys are kept in memory and forgotten when the program ends.</translation>
    </message>
    <message>
        <source>The endpoint is on this computer: it gets the sandbox&apos;s own keys unless you save others for it here. The keys of your account stay as they are.</source>
        <translation>The endpoint is on this computer: it gets the sandbox&apos;s own keys unless you save others for it here. The keys of your account stay as they are.</translation>
    </message>
    <message>
        <source>Enter SecretId and SecretKey first.</source>
        <translation>Enter SecretId and SecretKey first.</translation>
    </message>
    <message>
        <source>Waiting for the keyring.</source>
        <translation>Waiting for the keyring.</translation>
    </message>
</context>
<context>
    <name>LabelCheckDialog</name>
    <message>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>passes</translation>
    </message>
    <message>
        <source>does not pass</source>
        <translation>does not pass</translation>
    </message>
    <message>
        <source>Content Credentials</source>
        <translation>Content Credentials</translation>
    </message>
    <message>
        <source>The labels are being checked.</source>
        <translation>The labels are being checked.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) checked.</source>
        <translation>
            <numerusform>%n picture checked.</numerusform>
            <numerusform>%n pictures checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do(es) not pass.</source>
        <translation>
            <numerusform>%n does not pass.</numerusform>
            <numerusform>%n do not pass.</numerusform>
        </translation>
    </message>
    <message>
        <source>All pass.</source>
        <translation>All pass.</translation>
    </message>
    <message>
        <source>Check AI labels</source>
        <translation>Check AI labels</translation>
    </message>
    <message>
        <source>What GB 45438-2025 asks of a picture, clause by clause. Words that this program did not draw cannot be measured from the file: look at those yourself.</source>
        <translation>What GB 45438-2025 asks of a picture, clause by clause. Words that this program did not draw cannot be measured from the file: look at those yourself.</translation>
    </message>
    <message>
        <source>Drop pictures or folders here, from this program or from any other.</source>
        <translation>Drop pictures or folders here, from this program or from any other.</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Measured</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Results by picture and clause</source>
        <translation>Results by picture and clause</translation>
    </message>
    <message>
        <source>Choose pictures…</source>
        <translation>Choose pictures…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LevelButtons</name>
    <message>
        <source>Level {level} (default)</source>
        <translation>Level {level} (default)</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>Level {level}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The program ended unexpectedly. What was open is here again.</source>
        <translation>The program ended unexpectedly. What was open is here again.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Open it again</translation>
    </message>
    <message>
        <source>The program ended unexpectedly while it opened what was open the last time.</source>
        <translation>The program ended unexpectedly while it opened what was open the last time.</translation>
    </message>
</context>
<context>
    <name>ManyCommands</name>
    <message numerus="yes">
        <source>Fix %n picture(s)</source>
        <translation>
            <numerusform>Fix %n picture</numerusform>
            <numerusform>Fix %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) would still be rejected: no click can help them.</source>
        <translation>
            <numerusform>%n picture would still be rejected: no click can help it.</numerusform>
            <numerusform>%n pictures would still be rejected: no click can help them.</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture that is shown would be rejected.</source>
        <translation>No picture that is shown would be rejected.</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Paste settings</translation>
    </message>
    <message>
        <source>Settings copied. Paste them on other pictures.</source>
        <translation>Settings copied. Paste them on other pictures.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) changed; they are being checked again.</source>
        <translation>
            <numerusform>%n picture changed; it is being checked again.</numerusform>
            <numerusform>%n pictures changed; they are being checked again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) fixed.</source>
        <translation>
            <numerusform>%n picture fixed.</numerusform>
            <numerusform>%n pictures fixed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) would still be rejected: another fix may help.</source>
        <translation>
            <numerusform>%n picture would still be rejected: another fix may help.</numerusform>
            <numerusform>%n pictures would still be rejected: another fix may help.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read: nothing here can mend that.</source>
        <translation>
            <numerusform>%n file cannot be read: nothing here can mend that.</numerusform>
            <numerusform>%n files cannot be read: nothing here can mend that.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the settings of a picture first.</source>
        <translation>Copy the settings of a picture first.</translation>
    </message>
</context>
<context>
    <name>MarkingCard</name>
    <message>
        <source>Label and metadata</source>
        <translation>Label and metadata</translation>
    </message>
    <message>
        <source>Show the AI label in the picture</source>
        <translation>Show the AI label in the picture</translation>
    </message>
    <message>
        <source>Without the label, show the picture to nobody outside the test. Its metadata still says that AI made it.</source>
        <translation>Without the label, show the picture to nobody outside the test. Its metadata still says that AI made it.</translation>
    </message>
    <message>
        <source>Logo…</source>
        <translation>Logo…</translation>
    </message>
    <message>
        <source>Drag the logo in the result, or type its place.</source>
        <translation>Drag the logo in the result, or type its place.</translation>
    </message>
    <message>
        <source>Use photos of people only with their consent.</source>
        <translation>Use photos of people only with their consent.</translation>
    </message>
    <message>
        <source>A picture beside the label&apos;s words</source>
        <translation>A picture beside the label&apos;s words</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>English words too</source>
        <translation>English words too</translation>
    </message>
    <message>
        <source>The label&apos;s words are in the logo</source>
        <translation>The label&apos;s words are in the logo</translation>
    </message>
    <message>
        <source>A logo alone is no label. Tick this only if it says in words that AI generated the picture.</source>
        <translation>A logo alone is no label. Tick this only if it says in words that AI generated the picture.</translation>
    </message>
    <message>
        <source>The label is not shown: tick it first.</source>
        <translation>The label is not shown: tick it first.</translation>
    </message>
    <message>
        <source>Open a template first.</source>
        <translation>Open a template first.</translation>
    </message>
    <message>
        <source>The logo holds the words.</source>
        <translation>The logo holds the words.</translation>
    </message>
</context>
<context>
    <name>MatchRow</name>
    <message>
        <source>the largest face</source>
        <translation>the largest face</translation>
    </message>
    <message>
        <source>TemplateFaceID of {face}</source>
        <translation>TemplateFaceID of {face}</translation>
    </message>
    <message>
        <source>Chosen by hand</source>
        <translation>Chosen by hand</translation>
    </message>
    <message>
        <source>Several faces of the material fit: choose one.</source>
        <translation>Several faces of the material fit: choose one.</translation>
    </message>
    <message>
        <source>No face of the material is in this place. Is it the same picture?</source>
        <translation>No face of the material is in this place. Is it the same picture?</translation>
    </message>
    <message>
        <source>Matched: the boxes overlap by {percent}%</source>
        <translation>Matched: the boxes overlap by {percent}%</translation>
    </message>
</context>
<context>
    <name>MaterialCard</name>
    <message>
        <source>Material in the console</source>
        <translation>Material in the console</translation>
    </message>
    <message>
        <source>Activity ID</source>
        <translation>Activity ID</translation>
    </message>
    <message>
        <source>Material ID</source>
        <translation>Material ID</translation>
    </message>
    <message>
        <source>Choose from the list…</source>
        <translation>Choose from the list…</translation>
    </message>
    <message>
        <source>Asks the service for the materials of the activity; not charged</source>
        <translation>Asks the service for the materials of the activity; not charged</translation>
    </message>
    <message>
        <source>Faces of the material</source>
        <translation>Faces of the material</translation>
    </message>
    <message>
        <source>I have checked these pairs</source>
        <translation>I have checked these pairs</translation>
    </message>
</context>
<context>
    <name>MaterialCommands</name>
    <message>
        <source>Rename activity</source>
        <translation>Rename activity</translation>
    </message>
    <message>
        <source>Rename material</source>
        <translation>Rename material</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n material(s)</source>
        <translation>
            <numerusform>Copy %n material</numerusform>
            <numerusform>Copy %n materials</numerusform>
        </translation>
    </message>
    <message>
        <source>What is in the console belongs to its activity there: copy it instead.</source>
        <translation>What is in the console belongs to its activity there: copy it instead.</translation>
    </message>
    <message numerus="yes">
        <source>Move %n material(s)</source>
        <translation>
            <numerusform>Move %n material</numerusform>
            <numerusform>Move %n materials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n material(s)</source>
        <translation>
            <numerusform>Delete %n material</numerusform>
            <numerusform>Delete %n materials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted here only. Deleting in the console as well frees %n slot(s).</source>
        <translation>
            <numerusform>Deleted here only. Deleting in the console as well frees %n slot.</numerusform>
            <numerusform>Deleted here only. Deleting in the console as well frees %n slots.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>MaterialDetails</name>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Faces</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rights</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Algorithm of the service: {name}, filing number {number}</source>
        <translation>Algorithm of the service: {name}, filing number {number}</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
</context>
<context>
    <name>MaterialsDialog</name>
    <message>
        <source>Materials of an activity</source>
        <translation>Materials of an activity</translation>
    </message>
    <message>
        <source>Activity ID</source>
        <translation>Activity ID</translation>
    </message>
    <message>
        <source>List the materials</source>
        <translation>List the materials</translation>
    </message>
    <message>
        <source>Asks the service; not charged</source>
        <translation>Asks the service; not charged</translation>
    </message>
    <message>
        <source>Use this material</source>
        <translation>Use this material</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Material ID</source>
        <translation>Material ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Faces</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Asking the service…</translation>
    </message>
    <message>
        <source>This activity has no materials yet: add them in the console.</source>
        <translation>This activity has no materials yet: add them in the console.</translation>
    </message>
    <message>
        <source>{usable} of {count} materials can be used. Choose one.</source>
        <translation>{usable} of {count} materials can be used. Choose one.</translation>
    </message>
    <message>
        <source>This material can be used.</source>
        <translation>This material can be used.</translation>
    </message>
    <message>
        <source>Enter the activity ID from the console first.</source>
        <translation>Enter the activity ID from the console first.</translation>
    </message>
    <message>
        <source>Choose a material in the list first.</source>
        <translation>Choose a material in the list first.</translation>
    </message>
    <message>
        <source>The activity ID is in the console&apos;s list of activities.</source>
        <translation>The activity ID is in the console&apos;s list of activities.</translation>
    </message>
</context>
<context>
    <name>MatrixDialog</name>
    <message>
        <source>All of these on one face</source>
        <translation>All of these on one face</translation>
    </message>
    <message>
        <source>Template &amp;face</source>
        <translation>Template &amp;face</translation>
    </message>
    <message>
        <source>Look at it in full</source>
        <translation>Look at it in full</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>{done} of {total} made</source>
        <translation>{done} of {total} made</translation>
    </message>
    <message>
        <source>Choose a picture of the table first.</source>
        <translation>Choose a picture of the table first.</translation>
    </message>
</context>
<context>
    <name>Measurements</name>
    <message>
        <source>{value} px</source>
        <translation>{value} px</translation>
    </message>
    <message>
        <source>{value} of 255</source>
        <translation>{value} of 255</translation>
    </message>
    <message>
        <source>Faces in the picture</source>
        <translation>Faces in the picture</translation>
    </message>
    <message>
        <source>Distance of the eyes</source>
        <translation>Distance of the eyes</translation>
    </message>
    <message>
        <source>Face height, of the picture</source>
        <translation>Face height, of the picture</translation>
    </message>
    <message>
        <source>Margin on the left</source>
        <translation>Margin on the left</translation>
    </message>
    <message>
        <source>Margin on the right</source>
        <translation>Margin on the right</translation>
    </message>
    <message>
        <source>Margin above</source>
        <translation>Margin above</translation>
    </message>
    <message>
        <source>Margin below</source>
        <translation>Margin below</translation>
    </message>
    <message>
        <source>Yaw</source>
        <translation>Yaw</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Pitch</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Lids apart, of the eyes&apos; distance</source>
        <translation>Lids apart, of the eyes&apos; distance</translation>
    </message>
    <message>
        <source>Lips apart, of the eyes&apos; distance</source>
        <translation>Lips apart, of the eyes&apos; distance</translation>
    </message>
    <message>
        <source>Neutral expression</source>
        <translation>Neutral expression</translation>
    </message>
    <message>
        <source>An eye covered</source>
        <translation>An eye covered</translation>
    </message>
    <message>
        <source>Mouth covered</source>
        <translation>Mouth covered</translation>
    </message>
    <message>
        <source>Face covered</source>
        <translation>Face covered</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Sharpness</translation>
    </message>
    <message>
        <source>Detail as of a face of</source>
        <translation>Detail as of a face of</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Noise</translation>
    </message>
    <message>
        <source>JPEG blocks</source>
        <translation>JPEG blocks</translation>
    </message>
    <message>
        <source>Looks like JPEG quality</source>
        <translation>Looks like JPEG quality</translation>
    </message>
    <message>
        <source>JPEG quality of the file</source>
        <translation>JPEG quality of the file</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brightness</translation>
    </message>
    <message>
        <source>Underexposed</source>
        <translation>Underexposed</translation>
    </message>
    <message>
        <source>Overexposed</source>
        <translation>Overexposed</translation>
    </message>
    <message>
        <source>Black or burnt out</source>
        <translation>Black or burnt out</translation>
    </message>
    <message>
        <source>Too dark for its colour</source>
        <translation>Too dark for its colour</translation>
    </message>
    <message>
        <source>Too bright for its colour</source>
        <translation>Too bright for its colour</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>Even light</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Range of tones</source>
        <translation>Range of tones</translation>
    </message>
    <message>
        <source>Entropy of tones</source>
        <translation>Entropy of tones</translation>
    </message>
    <message>
        <source>{value} bits</source>
        <translation>{value} bits</translation>
    </message>
    <message>
        <source>Shades used</source>
        <translation>Shades used</translation>
    </message>
    <message>
        <source>Colour cast</source>
        <translation>Colour cast</translation>
    </message>
    <message>
        <source>Skin a*</source>
        <translation>Skin a*</translation>
    </message>
    <message>
        <source>Skin b*</source>
        <translation>Skin b*</translation>
    </message>
    <message>
        <source>Unrest around the face</source>
        <translation>Unrest around the face</translation>
    </message>
    <message>
        <source>{value} per px</source>
        <translation>{value} per px</translation>
    </message>
    <message>
        <source>Lifelike features</source>
        <translation>Lifelike features</translation>
    </message>
</context>
<context>
    <name>MeasurementsPart</name>
    <message>
        <source>All measurements</source>
        <translation>All measurements</translation>
    </message>
</context>
<context>
    <name>NewVersionFields</name>
    <message>
        <source>Enter the address of a release notice first.</source>
        <translation>Enter the address of a release notice first.</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>New versions</translation>
    </message>
    <message>
        <source>Address of the release notice</source>
        <translation>Address of the release notice</translation>
    </message>
    <message>
        <source>An address like https://host/page; plain http only for this computer (127.0.0.1).</source>
        <translation>An address like https://host/page; plain http only for this computer (127.0.0.1).</translation>
    </message>
    <message>
        <source>At most once a day, when the window starts, this address is asked once, without cookies and without anything that identifies you. You are shown a link: nothing is downloaded or installed.</source>
        <translation>At most once a day, when the window starts, this address is asked once, without cookies and without anything that identifies you. You are shown a link: nothing is downloaded or installed.</translation>
    </message>
    <message>
        <source>Tell me when there is a new version</source>
        <translation>Tell me when there is a new version</translation>
    </message>
</context>
<context>
    <name>NewWorkspaceDialog</name>
    <message>
        <source>New workspace</source>
        <translation>New workspace</translation>
    </message>
    <message>
        <source>My materials</source>
        <translation>My materials</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>A workspace is a folder of its own: one database and the pictures you add. It can be moved whole.</source>
        <translation>A workspace is a folder of its own: one database and the pictures you add. It can be moved whole.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>Folder of the workspace</translation>
    </message>
    <message>
        <source>A workspace needs a name and a folder.</source>
        <translation>A workspace needs a name and a folder.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionsCard</name>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Pre&amp;set</source>
        <translation>Pre&amp;set</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>&amp;Crop</source>
        <translation>&amp;Crop</translation>
    </message>
    <message>
        <source>F&amp;aces</source>
        <translation>F&amp;aces</translation>
    </message>
    <message>
        <source>&amp;Margin</source>
        <translation>&amp;Margin</translation>
    </message>
    <message>
        <source>Pa&amp;dding</source>
        <translation>Pa&amp;dding</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>Around the faces</source>
        <translation>Around the faces</translation>
    </message>
    <message>
        <source>Keep the picture</source>
        <translation>Keep the picture</translation>
    </message>
    <message>
        <source>The largest</source>
        <translation>The largest</translation>
    </message>
    <message>
        <source>All that can be used</source>
        <translation>All that can be used</translation>
    </message>
    <message>
        <source>Every one</source>
        <translation>Every one</translation>
    </message>
    <message>
        <source>3 times, where there is room</source>
        <translation>3 times, where there is room</translation>
    </message>
    <message>
        <source>Exactly 2 times</source>
        <translation>Exactly 2 times</translation>
    </message>
    <message>
        <source>2.5 times</source>
        <translation>2.5 times</translation>
    </message>
    <message>
        <source>3 times</source>
        <translation>3 times</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Blurred</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Mirrored</translation>
    </message>
    <message>
        <source>As the source</source>
        <translation>As the source</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>This preset comes with the program and stays.</source>
        <translation>This preset comes with the program and stays.</translation>
    </message>
</context>
<context>
    <name>Originals</name>
    <message>
        <source>Opening the picture</source>
        <translation>Opening the picture</translation>
    </message>
    <message>
        <source>Open a workspace and make an activity first: the picture is kept in it.</source>
        <translation>Open a workspace and make an activity first: the picture is kept in it.</translation>
    </message>
    <message>
        <source>Preparing for the workspace</source>
        <translation>Preparing for the workspace</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n picture(s)</source>
        <translation>
            <numerusform>Keep %n picture</numerusform>
            <numerusform>Keep %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) kept in the workspace.</source>
        <translation>
            <numerusform>%n picture kept in the workspace.</numerusform>
            <numerusform>%n pictures kept in the workspace.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where is this picture used?</source>
        <translation>Where is this picture used?</translation>
    </message>
    <message>
        <source>Looking for uses</source>
        <translation>Looking for uses</translation>
    </message>
</context>
<context>
    <name>OutputPanel</name>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>At &amp;most</translation>
    </message>
    <message>
        <source>As the source</source>
        <translation>As the source</translation>
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
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>%1 (safe in base64)</source>
        <translation>%1 (safe in base64)</translation>
    </message>
    <message>
        <source>Own limit</source>
        <translation>Own limit</translation>
    </message>
    <message>
        <source>Own byte limit</source>
        <translation>Own byte limit</translation>
    </message>
    <message>
        <source>Share of the byte limit</source>
        <translation>Share of the byte limit</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Measuring…</translation>
    </message>
    <message>
        <source>No output</source>
        <translation>No output</translation>
    </message>
    <message>
        <source>Output format</source>
        <translation>Output format</translation>
    </message>
    <message>
        <source>Byte limit</source>
        <translation>Byte limit</translation>
    </message>
    <message>
        <source>See what will be written…</source>
        <translation>See what will be written…</translation>
    </message>
    <message>
        <source>No picture is read yet.</source>
        <translation>No picture is read yet.</translation>
    </message>
    <message>
        <source>%1 bytes · %2%</source>
        <translation>%1 bytes · %2%</translation>
    </message>
    <message>
        <source>The file itself at 100%, and what each quality costs in bytes</source>
        <translation>The file itself at 100%, and what each quality costs in bytes</translation>
    </message>
</context>
<context>
    <name>OutputPreviewDialog</name>
    <message>
        <source>Before encoding</source>
        <translation>Before encoding</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>What will be written</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>Keep to this size</source>
        <translation>Keep to this size</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>This is what is exported already.</source>
        <translation>This is what is exported already.</translation>
    </message>
    <message>
        <source>{words} · this is exported</source>
        <translation>{words} · this is exported</translation>
    </message>
    <message>
        <source>Encoding…</source>
        <translation>Encoding…</translation>
    </message>
    <message>
        <source>PNG keeps every pixel as it is: there is no quality to choose.</source>
        <translation>PNG keeps every pixel as it is: there is no quality to choose.</translation>
    </message>
    <message>
        <source>Byte limit</source>
        <translation>Byte limit</translation>
    </message>
    <message>
        <source>Before and after encoding; the arrow keys move the divider</source>
        <translation>Before and after encoding; the arrow keys move the divider</translation>
    </message>
    <message>
        <source>Bytes of each quality</source>
        <translation>Bytes of each quality</translation>
    </message>
    <message>
        <source>{quality} · {bytes} bytes · {percent}% of the limit</source>
        <translation>{quality} · {bytes} bytes · {percent}% of the limit</translation>
    </message>
</context>
<context>
    <name>OutputsCard</name>
    <message>
        <source>Outputs</source>
        <translation>Outputs</translation>
    </message>
    <message>
        <source>Tick presets to make several outputs of each picture; with none, one is made.</source>
        <translation>Tick presets to make several outputs of each picture; with none, one is made.</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Names</translation>
    </message>
    <message>
        <source>&amp;Existing</source>
        <translation>&amp;Existing</translation>
    </message>
    <message>
        <source>D&amp;uplicates</source>
        <translation>D&amp;uplicates</translation>
    </message>
    <message>
        <source>Keep, write beside</source>
        <translation>Keep, write beside</translation>
    </message>
    <message>
        <source>Replace our own</source>
        <translation>Replace our own</translation>
    </message>
    <message>
        <source>Leave out what is made</source>
        <translation>Leave out what is made</translation>
    </message>
    <message>
        <source>Do not look</source>
        <translation>Do not look</translation>
    </message>
    <message>
        <source>Tell, and prepare</source>
        <translation>Tell, and prepare</translation>
    </message>
    <message>
        <source>Tell, and leave out</source>
        <translation>Tell, and leave out</translation>
    </message>
    <message>
        <source>Of {stem}, {profile}, {folder} and {n:03}</source>
        <translation>Of {stem}, {profile}, {folder} and {n:03}</translation>
    </message>
    <message>
        <source>A name is made of {stem}, {profile}, {folder} and {n:03}, and of what file names may hold. It needs {stem} or {n}, and {profile} where each picture has several outputs.</source>
        <translation>A name is made of {stem}, {profile}, {folder} and {n:03}, and of what file names may hold. It needs {stem} or {n}, and {profile} where each picture has several outputs.</translation>
    </message>
</context>
<context>
    <name>Overrides</name>
    <message>
        <source>The file is not UTF-8. Save it as UTF-8.</source>
        <translation>The file is not UTF-8. Save it as UTF-8.</translation>
    </message>
    <message>
        <source>Here the file breaks off or makes no sense.</source>
        <translation>Here the file breaks off or makes no sense.</translation>
    </message>
    <message>
        <source>There is no column “{name}” with the names of pictures.</source>
        <translation>There is no column “{name}” with the names of pictures.</translation>
    </message>
    <message>
        <source>This line has more values than there are columns.</source>
        <translation>This line has more values than there are columns.</translation>
    </message>
    <message>
        <source>This line does not say which pictures it is about.</source>
        <translation>This line does not say which pictures it is about.</translation>
    </message>
    <message>
        <source>This has to be a table of options, such as margin = &quot;2.5&quot;.</source>
        <translation>This has to be a table of options, such as margin = &quot;2.5&quot;.</translation>
    </message>
    <message>
        <source>There is no such option, or not with this value: {given}</source>
        <translation>There is no such option, or not with this value: {given}</translation>
    </message>
</context>
<context>
    <name>OverridesCard</name>
    <message>
        <source>Single pictures</source>
        <translation>Single pictures</translation>
    </message>
    <message>
        <source>A CSV or TOML file gives pictures options of their own, by patterns of their names.</source>
        <translation>A CSV or TOML file gives pictures options of their own, by patterns of their names.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Such as a CSV file with the columns name, margin and pad</source>
        <translation>Such as a CSV file with the columns name, margin and pad</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message numerus="yes">
        <source>%n pattern(s)</source>
        <translation>
            <numerusform>%n pattern</numerusform>
            <numerusform>%n patterns</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture fits: {patterns}</source>
        <translation>No picture fits: {patterns}</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Material ID</source>
        <translation>Material ID</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>ModelId, once the console has given one</source>
        <translation>ModelId, once the console has given one</translation>
    </message>
    <message>
        <source>Anything worth knowing about this material</source>
        <translation>Anything worth knowing about this material</translation>
    </message>
    <message>
        <source>It is in the console and takes one slot.</source>
        <translation>It is in the console and takes one slot.</translation>
    </message>
    <message>
        <source>It is not in the console yet and takes no slot.</source>
        <translation>It is not in the console yet and takes no slot.</translation>
    </message>
    <message>
        <source>Rename material</source>
        <translation>Rename material</translation>
    </message>
    <message>
        <source>Set material ID</source>
        <translation>Set material ID</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>Change notes</translation>
    </message>
</context>
<context>
    <name>OwnModelPage</name>
    <message>
        <source>Choose a model file</source>
        <translation>Choose a model file</translation>
    </message>
    <message>
        <source>Models (*.onnx)</source>
        <translation>Models (*.onnx)</translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation>The files are being read.</translation>
    </message>
    <message>
        <source>Show the licence first.</source>
        <translation>Show the licence first.</translation>
    </message>
    <message>
        <source>Name the model and the face network first.</source>
        <translation>Name the model and the face network first.</translation>
    </message>
    <message>
        <source>The file says which it is.</source>
        <translation>The file says which it is.</translation>
    </message>
    <message>
        <source>Confirm its use first.</source>
        <translation>Confirm its use first.</translation>
    </message>
    <message>
        <source>A face model that you have yourself, as ONNX file in the format of ghost, SimSwap or inswapper. The program brings none and fetches none. Covers, light, AI label and metadata stay this program&apos;s.</source>
        <translation>A face model that you have yourself, as ONNX file in the format of ghost, SimSwap or inswapper. The program brings none and fetches none. Covers, light, AI label and metadata stay this program&apos;s.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Face network</source>
        <translation>Face network</translation>
    </message>
    <message>
        <source>Vector map (optional)</source>
        <translation>Vector map (optional)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>What the files say of their licence is shown here.</source>
        <translation>What the files say of their licence is shown here.</translation>
    </message>
    <message>
        <source>I have read the licence and may use this model for what I do with it</source>
        <translation>I have read the licence and may use this model for what I do with it</translation>
    </message>
    <message>
        <source>Show licence</source>
        <translation>Show licence</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Use this model</translation>
    </message>
    <message>
        <source>Use it no longer</source>
        <translation>Use it no longer</translation>
    </message>
    <message>
        <source>Neither the file nor its folder says anything of a licence: ask where you have it from.</source>
        <translation>Neither the file nor its folder says anything of a licence: ask where you have it from.</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Reading the files…</translation>
    </message>
    <message>
        <source>No model is in use.</source>
        <translation>No model is in use.</translation>
    </message>
    <message>
        <source>In use: {name} ({format}), confirmed on {date}.</source>
        <translation>In use: {name} ({format}), confirmed on {date}.</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Package {name}</source>
        <translation>Package {name}</translation>
    </message>
    <message>
        <source>Picture or file</source>
        <translation>Picture or file</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>What is different</translation>
    </message>
    <message>
        <source>Written on {day} for “{activity}”.</source>
        <translation>Written on {day} for “{activity}”.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) changed since.</source>
        <translation>
            <numerusform>%n thing changed since.</numerusform>
            <numerusform>%n things changed since.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed since.</source>
        <translation>Nothing changed since.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are missing or damaged.</source>
        <translation>
            <numerusform>%n file is missing or damaged.</numerusform>
            <numerusform>%n files are missing or damaged.</numerusform>
        </translation>
    </message>
    <message>
        <source>That activity is not in this workspace any more.</source>
        <translation>That activity is not in this workspace any more.</translation>
    </message>
</context>
<context>
    <name>PackageForm</name>
    <message>
        <source>Package of calls</source>
        <translation>Package of calls</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Calls left in it</source>
        <translation>Calls left in it</translation>
    </message>
    <message>
        <source>On the morning of</source>
        <translation>On the morning of</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Look it up in the console: the service has no call that would tell it.</source>
        <translation>Look it up in the console: the service has no call that would tell it.</translation>
    </message>
    <message>
        <source>Give the package a name first.</source>
        <translation>Give the package a name first.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>The last day is before the first.</translation>
    </message>
</context>
<context>
    <name>PanelDialog</name>
    <message>
        <source>What the panel lacks</source>
        <translation>What the panel lacks</translation>
    </message>
    <message>
        <source>Measured on the photos of this run. What is not measured is said by tags: glasses, beard, age:old.</source>
        <translation>Measured on the photos of this run. What is not measured is said by tags: glasses, beard, age:old.</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Trait</translation>
    </message>
    <message>
        <source>There are</source>
        <translation>There are</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Looking at the photos…</source>
        <translation>Looking at the photos…</translation>
    </message>
    <message>
        <source>Looking at the panel</source>
        <translation>Looking at the panel</translation>
    </message>
    <message>
        <source>What the panel has and lacks</source>
        <translation>What the panel has and lacks</translation>
    </message>
    <message>
        <source>not known of anyone</source>
        <translation>not known of anyone</translation>
    </message>
</context>
<context>
    <name>PaperCommands</name>
    <message>
        <source>Save the copyright proof</source>
        <translation>Save the copyright proof</translation>
    </message>
    <message>
        <source>Writing the copyright proof</source>
        <translation>Writing the copyright proof</translation>
    </message>
    <message>
        <source>Compare with a package</source>
        <translation>Compare with a package</translation>
    </message>
    <message>
        <source>Comparing the package</source>
        <translation>Comparing the package</translation>
    </message>
    <message>
        <source>Submission packages</source>
        <translation>Submission packages</translation>
    </message>
</context>
<context>
    <name>ParameterCard</name>
    <message>
        <source>The chosen algorithm version does not take this.</source>
        <translation>The chosen algorithm version does not take this.</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>Algorithm version</source>
        <translation>Algorithm version</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Likeness</translation>
    </message>
    <message>
        <source>The swap version is tuned already and takes no likeness settings.</source>
        <translation>The swap version is tuned already and takes no likeness settings.</translation>
    </message>
    <message>
        <source>The service recommends level {level}.</source>
        <translation>The service recommends level {level}.</translation>
    </message>
    <message>
        <source>Set the degrees for this call</source>
        <translation>Set the degrees for this call</translation>
    </message>
    <message>
        <source>The values set in the console for the activity are used. The swap version takes none.</source>
        <translation>The values set in the console for the activity are used. The swap version takes none.</translation>
    </message>
    <message>
        <source>The international site takes no degrees: those of the console are used.</source>
        <translation>The international site takes no degrees: those of the console are used.</translation>
    </message>
    <message>
        <source>Model and effect</source>
        <translation>Model and effect</translation>
    </message>
    <message>
        <source>Set the effect for this call</source>
        <translation>Set the effect for this call</translation>
    </message>
    <message>
        <source>The values that the service recommends are used.</source>
        <translation>The values that the service recommends are used.</translation>
    </message>
    <message>
        <source>Face warp: higher is more like the user — the other way round than the degrees of FuseFace.</source>
        <translation>Face warp: higher is more like the user — the other way round than the degrees of FuseFace.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>Face shape</source>
        <translation>Face shape</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Face warp</source>
        <translation>Face warp</translation>
    </message>
    <message>
        <source>Enhancement</source>
        <translation>Enhancement</translation>
    </message>
    <message>
        <source>Skin smoothing</source>
        <translation>Skin smoothing</translation>
    </message>
    <message>
        <source>Repair teeth</source>
        <translation>Repair teeth</translation>
    </message>
    <message>
        <source>Carry the template&apos;s make-up over</source>
        <translation>Carry the template&apos;s make-up over</translation>
    </message>
    <message>
        <source>← user</source>
        <translation>← user</translation>
    </message>
    <message>
        <source>template →</source>
        <translation>template →</translation>
    </message>
    <message>
        <source>← template</source>
        <translation>← template</translation>
    </message>
    <message>
        <source>user →</source>
        <translation>user →</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>soft</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>sharp</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>strong</translation>
    </message>
</context>
<context>
    <name>PartsView</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation>Copy this text</translation>
    </message>
    <message>
        <source>There is no text to copy yet.</source>
        <translation>There is no text to copy yet.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Consents</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Cells, with figures and ratings</source>
        <translation>Cells, with figures and ratings</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>Copies of pictures</source>
        <translation>Copies of pictures</translation>
    </message>
    <message>
        <source>Notes on exported results</source>
        <translation>Notes on exported results</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>Lines of the log</translation>
    </message>
    <message>
        <source>Open elsewhere: close it, then delete again</source>
        <translation>Open elsewhere: close it, then delete again</translation>
    </message>
    <message>
        <source>Damaged, or cannot be written</source>
        <translation>Damaged, or cannot be written</translation>
    </message>
    <message>
        <source>A picture or its SHA-256 is still there</source>
        <translation>A picture or its SHA-256 is still there</translation>
    </message>
    <message>
        <source>The consents stay until the rest is deleted</source>
        <translation>The consents stay until the rest is deleted</translation>
    </message>
    <message>
        <source>A file of yours: delete it yourself</source>
        <translation>A file of yours: delete it yourself</translation>
    </message>
    <message>
        <source>In the console: delete it there</source>
        <translation>In the console: delete it there</translation>
    </message>
    <message>
        <source>The law wants it kept</source>
        <translation>The law wants it kept</translation>
    </message>
    <message>
        <source>Nothing is there any more, or its drive is not connected</source>
        <translation>Nothing is there any more, or its drive is not connected</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Exactly one implicit label</source>
        <translation>Exactly one implicit label</translation>
    </message>
    <message>
        <source>All seven fields, as texts</source>
        <translation>All seven fields, as texts</translation>
    </message>
    <message>
        <source>Label is 1, 2 or 3</source>
        <translation>Label is 1, 2 or 3</translation>
    </message>
    <message>
        <source>Producer and its ID are named</source>
        <translation>Producer and its ID are named</translation>
    </message>
    <message>
        <source>Allowed characters only</source>
        <translation>Allowed characters only</translation>
    </message>
    <message>
        <source>Propagator and its ID are named</source>
        <translation>Propagator and its ID are named</translation>
    </message>
    <message>
        <source>The provider code is sound</source>
        <translation>The provider code is sound</translation>
    </message>
    <message>
        <source>The source type names AI</source>
        <translation>The source type names AI</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>kept</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>broken</translation>
    </message>
    <message>
        <source>cannot be told from the file</source>
        <translation>cannot be told from the file</translation>
    </message>
    <message>
        <source>✓ the signature holds</source>
        <translation>✓ the signature holds</translation>
    </message>
    <message>
        <source>✗ changed after it was signed</source>
        <translation>✗ changed after it was signed</translation>
    </message>
    <message>
        <source>? there, cannot be checked here</source>
        <translation>? there, cannot be checked here</translation>
    </message>
    <message>
        <source>height</source>
        <translation>height</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>at least</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>labels</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>fields</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>value</source>
        <translation>value</translation>
    </message>
    <message>
        <source>producer</source>
        <translation>producer</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>not allowed</translation>
    </message>
    <message>
        <source>first</source>
        <translation>first</translation>
    </message>
    <message>
        <source>propagator</source>
        <translation>propagator</translation>
    </message>
    <message>
        <source>wrong in it</source>
        <translation>wrong in it</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>Recently opened pictures</source>
        <translation>Recently opened pictures</translation>
    </message>
    <message>
        <source>Modes of a session, which begin anew</source>
        <translation>Modes of a session, which begin anew</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Ends soon</translation>
    </message>
    <message>
        <source>A name appears there: look at it</source>
        <translation>A name appears there: look at it</translation>
    </message>
    <message>
        <source>Visible words, at least 5% of the short side high</source>
        <translation>Visible words, at least 5% of the short side high</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Delete {name} everywhere?</source>
        <translation>Delete {name} everywhere?</translation>
    </message>
    <message>
        <source>The consents, every material, cell, result and copy with a picture of theirs go from all workspaces and runs that are known, backups included. This cannot be undone. Files that you exported are named to you and stay.</source>
        <translation>The consents, every material, cell, result and copy with a picture of theirs go from all workspaces and runs that are known, backups included. This cannot be undone. Files that you exported are named to you and stay.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>no end</translation>
    </message>
    <message>
        <source>under 14, guardian {name}</source>
        <translation>under 14, guardian {name}</translation>
    </message>
    <message>
        <source>{people}, {photos}. From {count} faces on a filing is due.</source>
        <translation>{people}, {photos}. From {count} faces on a filing is due.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>At each start, older user photos and results in runs are deleted, and copies; figures stay.</source>
        <translation>At each start, older user photos and results in runs are deleted, and copies; figures stay.</translation>
    </message>
    <message>
        <source>Pictures stay until you delete them.</source>
        <translation>Pictures stay until you delete them.</translation>
    </message>
    <message>
        <source>People and consent</source>
        <translation>People and consent</translation>
    </message>
    <message>
        <source>Whose face is edited has to be told and to agree. A consent belongs to the photo&apos;s content, and is asked for before its first upload. Drop photos here to write theirs down.</source>
        <translation>Whose face is edited has to be told and to agree. A consent belongs to the photo&apos;s content, and is asked for before its first upload. Drop photos here to write theirs down.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>For what</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Nobody yet. Add the photos of one person, however many, and say what was agreed.</source>
        <translation>Nobody yet. Add the photos of one person, however many, and say what was agreed.</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Add photos…</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Renew…</translation>
    </message>
    <message>
        <source>Delete this person everywhere…</source>
        <translation>Delete this person everywhere…</translation>
    </message>
    <message>
        <source>Keep pictures of people for</source>
        <translation>Keep pictures of people for</translation>
    </message>
    <message>
        <source> days</source>
        <translation> days</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>any time</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Choose a person in the list first.</source>
        <translation>Choose a person in the list first.</translation>
    </message>
</context>
<context>
    <name>PictureCommands</name>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>There is no picture on the clipboard.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n picture(s)</source>
        <translation>
            <numerusform>Remove %n picture</numerusform>
            <numerusform>Remove %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PicturePreview</name>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Compliance card</source>
        <translation>Compliance card</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Crop</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Faces</translation>
    </message>
    <message>
        <source>Test effect</source>
        <translation>Test effect</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>IDs of the material</source>
        <translation>IDs of the material</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Faces and photos</source>
        <translation>Faces and photos</translation>
    </message>
    <message>
        <source>User photos</source>
        <translation>User photos</translation>
    </message>
    <message>
        <source>AI label</source>
        <translation>AI label</translation>
    </message>
    <message>
        <source>Batch and QA</source>
        <translation>Batch and QA</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Workspace</translation>
    </message>
    <message>
        <source>Activities of the workspace</source>
        <translation>Activities of the workspace</translation>
    </message>
    <message>
        <source>Slots of the workspace</source>
        <translation>Slots of the workspace</translation>
    </message>
    <message>
        <source>Usage and cost</source>
        <translation>Usage and cost</translation>
    </message>
    <message>
        <source>Compare with the console</source>
        <translation>Compare with the console</translation>
    </message>
    <message>
        <source>Submission package</source>
        <translation>Submission package</translation>
    </message>
    <message>
        <source>Rights and consent</source>
        <translation>Rights and consent</translation>
    </message>
    <message>
        <source>Copyright proof</source>
        <translation>Copyright proof</translation>
    </message>
    <message>
        <source>Check cloud connection</source>
        <translation>Check cloud connection</translation>
    </message>
    <message>
        <source>People and consent</source>
        <translation>People and consent</translation>
    </message>
    <message>
        <source>About Fusion Desk</source>
        <translation>About Fusion Desk</translation>
    </message>
    <message>
        <source>Hints for an upload page</source>
        <translation>Hints for an upload page</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Guided tour</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Report a problem</translation>
    </message>
    <message>
        <source>Cloud in the settings</source>
        <translation>Cloud in the settings</translation>
    </message>
    <message>
        <source>Cloud keys in the settings</source>
        <translation>Cloud keys in the settings</translation>
    </message>
</context>
<context>
    <name>PlanLists</name>
    <message>
        <source>Add materials</source>
        <translation>Add materials</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>Add settings</source>
        <translation>Add settings</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>All versions</translation>
    </message>
    <message>
        <source>Five levels</source>
        <translation>Five levels</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Change settings</translation>
    </message>
    <message>
        <source>Add an expectation</source>
        <translation>Add an expectation</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Pairing</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag {tag}</source>
        <translation>Tag {tag}</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>All others</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>a picture</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message>
        <source>No cells yet</source>
        <translation>No cells yet</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>User photos</source>
        <translation>User photos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Expectations</source>
        <translation>Expectations</translation>
    </message>
    <message>
        <source>Drop templates here</source>
        <translation>Drop templates here</translation>
    </message>
    <message>
        <source>Drop user photos here, or folders; sub-folders become tags</source>
        <translation>Drop user photos here, or folders; sub-folders become tags</translation>
    </message>
    <message>
        <source>Add an engine: each of its values is combined with each other</source>
        <translation>Add an engine: each of its values is combined with each other</translation>
    </message>
    <message>
        <source>A picture is expected of every cell, unless you say otherwise</source>
        <translation>A picture is expected of every cell, unless you say otherwise</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Folder…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Every photo with every material</source>
        <translation>Every photo with every material</translation>
    </message>
    <message>
        <source>One by one, in order</source>
        <translation>One by one, in order</translation>
    </message>
    <message>
        <source>A sample</source>
        <translation>A sample</translation>
    </message>
    <message>
        <source>n = </source>
        <translation>n = </translation>
    </message>
    <message>
        <source>Pairs in the sample</source>
        <translation>Pairs in the sample</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>seed </translation>
    </message>
    <message>
        <source>Seed: the same number gives the same pairs</source>
        <translation>Seed: the same number gives the same pairs</translation>
    </message>
    <message>
        <source>Choose a setting in the list first.</source>
        <translation>Choose a setting in the list first.</translation>
    </message>
    <message>
        <source>This engine has no levels here.</source>
        <translation>This engine has no levels here.</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>Write the plan</source>
        <translation>Write the plan</translation>
    </message>
    <message>
        <source>The plan as text</source>
        <translation>The plan as text</translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Export all…</translation>
    </message>
    <message>
        <source>Picture with faces and crop frame</source>
        <translation>Picture with faces and crop frame</translation>
    </message>
    <message numerus="yes">
        <source>Crop and output settings apply to %n selected picture(s).</source>
        <translation>
            <numerusform>Crop and output settings apply to %n selected picture.</numerusform>
            <numerusform>Crop and output settings apply to %n selected pictures.</numerusform>
        </translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Straighten</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Rules, crop and output</source>
        <translation>Rules, crop and output</translation>
    </message>
    <message>
        <source>Or drag pictures off the list at the left, to a folder or a chat</source>
        <translation>Or drag pictures off the list at the left, to a folder or a chat</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Reading {name}…</translation>
    </message>
</context>
<context>
    <name>PrepareParts</name>
    <message>
        <source>Reading pictures</source>
        <translation>Reading pictures</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>Checking poses in the cloud</source>
        <translation>Checking poses in the cloud</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of the last session could not be opened again.</source>
        <translation>
            <numerusform>%n picture of the last session could not be opened again.</numerusform>
            <numerusform>%n pictures of the last session could not be opened again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Presets</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templates</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be read:</source>
        <translation>
            <numerusform>%n picture could not be read:</numerusform>
            <numerusform>%n pictures could not be read:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) stay as they are: it is not known where the eyes are.</source>
        <translation>
            <numerusform>%n picture stays as it is: it is not known where the eyes are.</numerusform>
            <numerusform>%n pictures stay as they are: it is not known where the eyes are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetMenu</name>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Safe in base64</source>
        <translation>Safe in base64</translation>
    </message>
    <message>
        <source>With the rules of Alibaba Cloud</source>
        <translation>With the rules of Alibaba Cloud</translation>
    </message>
    <message>
        <source>With the rules of Volcengine</source>
        <translation>With the rules of Volcengine</translation>
    </message>
    <message>
        <source>Save the settings of this picture…</source>
        <translation>Save the settings of this picture…</translation>
    </message>
    <message>
        <source>The preset {name} holds settings that this version does not know.</source>
        <translation>The preset {name} holds settings that this version does not know.</translation>
    </message>
    <message>
        <source>Preset {name}</source>
        <translation>Preset {name}</translation>
    </message>
    <message>
        <source>New preset</source>
        <translation>New preset</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>Name of the preset:</translation>
    </message>
    <message>
        <source>Preset {name} saved.</source>
        <translation>Preset {name} saved.</translation>
    </message>
    <message>
        <source>Choose a picture first.</source>
        <translation>Choose a picture first.</translation>
    </message>
    <message>
        <source>Open a picture first.</source>
        <translation>Open a picture first.</translation>
    </message>
    <message>
        <source>There is no preset of your own yet.</source>
        <translation>There is no preset of your own yet.</translation>
    </message>
    <message>
        <source>Delete a preset</source>
        <translation>Delete a preset</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a preset: a built-in one has it, or no file could be called so.</source>
        <translation>“{name}” cannot be the name of a preset: a built-in one has it, or no file could be called so.</translation>
    </message>
</context>
<context>
    <name>ProblemReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>Report a problem</translation>
    </message>
    <message>
        <source>This is all that the report holds. Keys, paths, names of files and addresses are left out. Nothing is sent: save it, and give it to whoever helps you.</source>
        <translation>This is all that the report holds. Keys, paths, names of files and addresses are left out. Nothing is sent: save it, and give it to whoever helps you.</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>What happened?</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>The report</translation>
    </message>
    <message>
        <source>What you did, what you expected, and what came instead</source>
        <translation>What you did, what you expected, and what came instead</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copy all</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ProducerField</name>
    <message>
        <source>Producer ID</source>
        <translation>Producer ID</translation>
    </message>
    <message>
        <source>Code…</source>
        <translation>Code…</translation>
    </message>
    <message>
        <source>Put the 27-character code of a provider together</source>
        <translation>Put the 27-character code of a provider together</translation>
    </message>
    <message>
        <source>Too long: {count} characters, at most {limit}.</source>
        <translation>Too long: {count} characters, at most {limit}.</translation>
    </message>
    <message>
        <source>“{character}” is not allowed in the label: no spaces, quotes or backslashes, and nothing beyond ASCII.</source>
        <translation>“{character}” is not allowed in the label: no spaces, quotes or backslashes, and nothing beyond ASCII.</translation>
    </message>
    <message>
        <source>in the metadata</source>
        <translation>in the metadata</translation>
    </message>
</context>
<context>
    <name>ProfilesPart</name>
    <message>
        <source>Also by</source>
        <translation>Also by</translation>
    </message>
    <message>
        <source>Passes with warnings</source>
        <translation>Passes with warnings</translation>
    </message>
    <message>
        <source>Would be rejected</source>
        <translation>Would be rejected</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Passes</translation>
    </message>
</context>
<context>
    <name>PropertiesDialog</name>
    <message>
        <source>Properties of the workspace</source>
        <translation>Properties of the workspace</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>A workspace needs a name.</source>
        <translation>A workspace needs a name.</translation>
    </message>
    <message>
        <source>Company and AppID appear on copyright proofs. Bought slots are added to the 10 free ones.</source>
        <translation>Company and AppID appear on copyright proofs. Bought slots are added to the 10 free ones.</translation>
    </message>
</context>
<context>
    <name>ProviderCode</name>
    <message>
        <source>The code has 27 characters.</source>
        <translation>The code has 27 characters.</translation>
    </message>
    <message>
        <source>The code begins with 0011.</source>
        <translation>The code begins with 0011.</translation>
    </message>
    <message>
        <source>The unified social credit code has 18 digits and capital letters, none of I, O, S, V and Z.</source>
        <translation>The unified social credit code has 18 digits and capital letters, none of I, O, S, V and Z.</translation>
    </message>
    <message>
        <source>The last character of the unified social credit code does not match the others.</source>
        <translation>The last character of the unified social credit code does not match the others.</translation>
    </message>
    <message>
        <source>The digit of the service is 1 or 2.</source>
        <translation>The digit of the service is 1 or 2.</translation>
    </message>
    <message>
        <source>The model&apos;s code has four letters and digits.</source>
        <translation>The model&apos;s code has four letters and digits.</translation>
    </message>
</context>
<context>
    <name>ProviderCodeDialog</name>
    <message>
        <source>Provider code</source>
        <translation>Provider code</translation>
    </message>
    <message>
        <source>Says in every result who made it and with which model: 0011, credit code, service, model (27 signs).</source>
        <translation>Says in every result who made it and with which model: 0011, credit code, service, model (27 signs).</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>Unified social credit code</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Look in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Files of &amp;type:</translation>
    </message>
</context>
<context>
    <name>Qa</name>
    <message>
        <source>Pose</source>
        <translation>Pose</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Skin</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposure</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Sharpness</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>Glasses</translation>
    </message>
    <message>
        <source>Beard</source>
        <translation>Beard</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>front</source>
        <translation>front</translation>
    </message>
    <message>
        <source>left</source>
        <translation>left</translation>
    </message>
    <message>
        <source>right</source>
        <translation>right</translation>
    </message>
    <message>
        <source>up</source>
        <translation>up</translation>
    </message>
    <message>
        <source>down</source>
        <translation>down</translation>
    </message>
    <message>
        <source>light</source>
        <translation>light</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>medium</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dark</translation>
    </message>
    <message>
        <source>even</source>
        <translation>even</translation>
    </message>
    <message>
        <source>one-sided</source>
        <translation>one-sided</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>bright</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>sharp</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>soft</translation>
    </message>
    <message>
        <source>with</source>
        <translation>with</translation>
    </message>
    <message>
        <source>without</source>
        <translation>without</translation>
    </message>
    <message>
        <source>young</source>
        <translation>young</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>middle</translation>
    </message>
    <message>
        <source>old</source>
        <translation>old</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Blurred</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Tilted</source>
        <translation>Tilted</translation>
    </message>
    <message>
        <source>{step} degrees</source>
        <translation>{step} degrees</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Small</translation>
    </message>
    <message>
        <source>a face of {step} px</source>
        <translation>a face of {step} px</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Covered</translation>
    </message>
    <message>
        <source>Identity, to the user</source>
        <translation>Identity, to the user</translation>
    </message>
    <message>
        <source>Identity, to the template</source>
        <translation>Identity, to the template</translation>
    </message>
    <message>
        <source>Drift of landmarks</source>
        <translation>Drift of landmarks</translation>
    </message>
    <message>
        <source>Drift of expression</source>
        <translation>Drift of expression</translation>
    </message>
    <message>
        <source>Changed outside the face</source>
        <translation>Changed outside the face</translation>
    </message>
    <message>
        <source>Skin colour off</source>
        <translation>Skin colour off</translation>
    </message>
    <message>
        <source>Seam</source>
        <translation>Seam</translation>
    </message>
    <message>
        <source>Covered share</source>
        <translation>Covered share</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Size of the file</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>Warn</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Fail</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Doubtful</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>engine version</source>
        <translation>engine version</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>settings</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>material</source>
        <translation>material</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>faces</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Same as the baseline</source>
        <translation>Same as the baseline</translation>
    </message>
    <message>
        <source>No noticeable difference</source>
        <translation>No noticeable difference</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>A picture instead of an error</source>
        <translation>A picture instead of an error</translation>
    </message>
    <message>
        <source>Beyond a limit</source>
        <translation>Beyond a limit</translation>
    </message>
    <message>
        <source>Line {line}: this is no TOML{given}.</source>
        <translation>Line {line}: this is no TOML{given}.</translation>
    </message>
    <message>
        <source>Line {line}: {key} is not known.</source>
        <translation>Line {line}: {key} is not known.</translation>
    </message>
    <message>
        <source>{key} is still missing.</source>
        <translation>{key} is still missing.</translation>
    </message>
    <message>
        <source>Line {line}: {key} cannot be{given}.</source>
        <translation>Line {line}: {key} cannot be{given}.</translation>
    </message>
    <message>
        <source>Line {line}: {key} contradicts the rest{given}.</source>
        <translation>Line {line}: {key} contradicts the rest{given}.</translation>
    </message>
    <message>
        <source>Line {line}: {key} is not there{given}.</source>
        <translation>Line {line}: {key} is not there{given}.</translation>
    </message>
    <message>
        <source>Allowed: {allowed}.</source>
        <translation>Allowed: {allowed}.</translation>
    </message>
    <message>
        <source>Did you mean {nearest}?</source>
        <translation>Did you mean {nearest}?</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>{step}% of the face&apos;s height</source>
        <translation>{step}% of the face&apos;s height</translation>
    </message>
    <message>
        <source>{step}% of the light</source>
        <translation>{step}% of the light</translation>
    </message>
    <message>
        <source>{step}% of the face</source>
        <translation>{step}% of the face</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>not noticeably different</source>
        <translation>not noticeably different</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>failed anew</source>
        <translation>failed anew</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
</context>
<context>
    <name>QaActions</name>
    <message>
        <source>&amp;New plan</source>
        <translation>&amp;New plan</translation>
    </message>
    <message>
        <source>&amp;Open a plan…</source>
        <translation>&amp;Open a plan…</translation>
    </message>
    <message>
        <source>&amp;Save the plan</source>
        <translation>&amp;Save the plan</translation>
    </message>
    <message>
        <source>Save the plan &amp;as…</source>
        <translation>Save the plan &amp;as…</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Run</translation>
    </message>
    <message>
        <source>Resu&amp;me</source>
        <translation>Resu&amp;me</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Retry &amp;failed</source>
        <translation>Retry &amp;failed</translation>
    </message>
    <message>
        <source>Open a r&amp;un…</source>
        <translation>Open a r&amp;un…</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Doubtful</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Accept the material</source>
        <translation>Accept the material</translation>
    </message>
    <message>
        <source>Undo accept</source>
        <translation>Undo accept</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Begin a plan, or open one, first.</source>
        <translation>Begin a plan, or open one, first.</translation>
    </message>
    <message>
        <source>A run goes on: wait for it, or cancel it.</source>
        <translation>A run goes on: wait for it, or cancel it.</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>Nothing runs.</translation>
    </message>
    <message>
        <source>Run a plan, or open a run, first.</source>
        <translation>Run a plan, or open a run, first.</translation>
    </message>
    <message>
        <source>The plan has no cells yet: it needs materials, user photos and a setting.</source>
        <translation>The plan has no cells yet: it needs materials, user photos and a setting.</translation>
    </message>
    <message>
        <source>Every cell of the run is finished.</source>
        <translation>Every cell of the run is finished.</translation>
    </message>
    <message>
        <source>The run is held already.</source>
        <translation>The run is held already.</translation>
    </message>
    <message>
        <source>No cell of the run has failed.</source>
        <translation>No cell of the run has failed.</translation>
    </message>
    <message>
        <source>Choose a cell of the matrix first.</source>
        <translation>Choose a cell of the matrix first.</translation>
    </message>
    <message>
        <source>There is nothing to compare with: choose a baseline at the top first.</source>
        <translation>There is nothing to compare with: choose a baseline at the top first.</translation>
    </message>
    <message>
        <source>Nothing was accepted yet.</source>
        <translation>Nothing was accepted yet.</translation>
    </message>
    <message>
        <source>Next one to review</source>
        <translation>Next one to review</translation>
    </message>
</context>
<context>
    <name>QaPage</name>
    <message>
        <source>Untitled plan</source>
        <translation>Untitled plan</translation>
    </message>
    <message>
        <source>No cell fits this filter.</source>
        <translation>No cell fits this filter.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Plan as text</source>
        <translation>Plan as text</translation>
    </message>
    <message>
        <source>What is shown of the run</source>
        <translation>What is shown of the run</translation>
    </message>
    <message>
        <source>Cells of the run; arrow keys move, Space opens, 1 2 3 rate, N takes a note</source>
        <translation>Cells of the run; arrow keys move, Space opens, 1 2 3 rate, N takes a note</translation>
    </message>
    <message>
        <source>Every cell is one photo in one material under one setting.
{run} tries them.</source>
        <translation>Every cell is one photo in one material under one setting.
{run} tries them.</translation>
    </message>
    <message>
        <source>The run is being compared with its baseline</source>
        <translation>The run is being compared with its baseline</translation>
    </message>
</context>
<context>
    <name>QaParts</name>
    <message>
        <source>Untitled plan</source>
        <translation>Untitled plan</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>Running the plan</source>
        <translation>Running the plan</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Writing the report</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Saved as {path}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Add to the plan</source>
        <translation>Add to the plan</translation>
    </message>
    <message>
        <source>This is the run itself: choose another one.</source>
        <translation>This is the run itself: choose another one.</translation>
    </message>
</context>
<context>
    <name>QaQuestions</name>
    <message>
        <source>Add user photos</source>
        <translation>Add user photos</translation>
    </message>
    <message>
        <source>Add materials</source>
        <translation>Add materials</translation>
    </message>
    <message>
        <source>Add a folder of user photos</source>
        <translation>Add a folder of user photos</translation>
    </message>
    <message>
        <source>Test plans ({suffixes})</source>
        <translation>Test plans ({suffixes})</translation>
    </message>
    <message>
        <source>Open a test plan</source>
        <translation>Open a test plan</translation>
    </message>
    <message>
        <source>Save the test plan</source>
        <translation>Save the test plan</translation>
    </message>
    <message>
        <source>Test plan</source>
        <translation>Test plan</translation>
    </message>
    <message>
        <source>“{title}” has changes that are not saved.</source>
        <translation>“{title}” has changes that are not saved.</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Discard them</translation>
    </message>
    <message>
        <source>Choose the folder of a run</source>
        <translation>Choose the folder of a run</translation>
    </message>
    <message>
        <source>Put the report into a folder</source>
        <translation>Put the report into a folder</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Save the reproduction bundle</source>
        <translation>Save the reproduction bundle</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip files (*.zip)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Your note on this cell:</source>
        <translation>Your note on this cell:</translation>
    </message>
    <message>
        <source>Paid calls</source>
        <translation>Paid calls</translation>
    </message>
    <message numerus="yes">
        <source>This run makes up to %n paid call(s).</source>
        <translation>
            <numerusform>This run makes up to %n paid call.</numerusform>
            <numerusform>This run makes up to %n paid calls.</numerusform>
        </translation>
    </message>
    <message>
        <source>{left} free calls are left this month.</source>
        <translation>{left} free calls are left this month.</translation>
    </message>
    <message>
        <source>Pictures ({suffixes})</source>
        <translation>Pictures ({suffixes})</translation>
    </message>
    <message>
        <source>Make the calls</source>
        <translation>Make the calls</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>Open pictures</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>Open a folder of pictures</translation>
    </message>
    <message>
        <source>Export into folder</source>
        <translation>Export into folder</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) would break a rule of the service.</source>
        <translation>
            <numerusform>%n picture would break a rule of the service.</numerusform>
            <numerusform>%n pictures would break a rule of the service.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export anyway</source>
        <translation>Export anyway</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Leave them out</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Work is not finished:</source>
        <translation>Work is not finished:</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>Stop it and quit</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Go on working</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message numerus="yes">
        <source>%n paid call(s)</source>
        <translation>
            <numerusform>%n paid call</numerusform>
            <numerusform>%n paid calls</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits, and nothing failed.</source>
        <translation>Nothing waits, and nothing failed.</translation>
    </message>
    <message>
        <source>Run a plan, and its cells are here until they are done.</source>
        <translation>Run a plan, and its cells are here until they are done.</translation>
    </message>
    <message>
        <source>Cells that are not done</source>
        <translation>Cells that are not done</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>QuotaMeter</name>
    <message>
        <source>Slots…</source>
        <translation>Slots…</translation>
    </message>
    <message>
        <source>Enter the slots you have bought</source>
        <translation>Enter the slots you have bought</translation>
    </message>
    <message>
        <source>Material slots used</source>
        <translation>Material slots used</translation>
    </message>
    <message>
        <source>{used} materials, but {total} slots</source>
        <translation>{used} materials, but {total} slots</translation>
    </message>
    <message>
        <source>{used} of {total} slots · {left} left</source>
        <translation>{used} of {total} slots · {left} left</translation>
    </message>
    <message>
        <source>{free} free slots and {bought} bought. Only deleting a material in the console frees its slot.</source>
        <translation>{free} free slots and {bought} bought. Only deleting a material in the console frees its slot.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Forget them</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Nothing was opened yet</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Reminders</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>No run yet</source>
        <translation>No run yet</translation>
    </message>
    <message>
        <source>Run a plan, or open a run, to see its report.</source>
        <translation>Run a plan, or open a run, to see its report.</translation>
    </message>
    <message>
        <source>✓ {count} passed</source>
        <translation>✓ {count} passed</translation>
    </message>
    <message>
        <source>! {count} warned</source>
        <translation>! {count} warned</translation>
    </message>
    <message>
        <source>✗ {count} failed</source>
        <translation>✗ {count} failed</translation>
    </message>
    <message>
        <source>– {count} skipped</source>
        <translation>– {count} skipped</translation>
    </message>
    <message>
        <source>… {count} waiting</source>
        <translation>… {count} waiting</translation>
    </message>
    <message numerus="yes">
        <source>%n charged call(s)</source>
        <translation>
            <numerusform>%n charged call</numerusform>
            <numerusform>%n charged calls</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was charged</source>
        <translation>nothing was charged</translation>
    </message>
    <message>
        <source>free</source>
        <translation>free</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Open in the browser</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>HTML folder…</source>
        <translation>HTML folder…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Contact sheets…</source>
        <translation>Contact sheets…</translation>
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
        <translation>Photo tips…</translation>
    </message>
    <message>
        <source>Spoil the chosen photo step by step, and see where its fusion is no longer good</source>
        <translation>Spoil the chosen photo step by step, and see where its fusion is no longer good</translation>
    </message>
    <message>
        <source>What the panel lacks…</source>
        <translation>What the panel lacks…</translation>
    </message>
    <message>
        <source>Why cells failed</source>
        <translation>Why cells failed</translation>
    </message>
    <message>
        <source>By material</source>
        <translation>By material</translation>
    </message>
    <message>
        <source>By photo</source>
        <translation>By photo</translation>
    </message>
    <message>
        <source>By setting</source>
        <translation>By setting</translation>
    </message>
    <message>
        <source>Time and cost</source>
        <translation>Time and cost</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cells</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>Warned</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>Robustness</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>9 of 10</source>
        <translation>9 of 10</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Most</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>No cell failed.</source>
        <translation>No cell failed.</translation>
    </message>
    <message>
        <source>The run goes on: it can be written once it has ended.</source>
        <translation>The run goes on: it can be written once it has ended.</translation>
    </message>
    <message>
        <source>Beside {baseline}: {counts}</source>
        <translation>Beside {baseline}: {counts}</translation>
    </message>
</context>
<context>
    <name>ResultDragging</name>
    <message>
        <source>This is not the result of these settings yet: drag it when it is there.</source>
        <translation>This is not the result of these settings yet: drag it when it is there.</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Save result as…</source>
        <translation>Save result as…</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Updating…</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Before and after; the arrow keys move the divider</source>
        <translation>Before and after; the arrow keys move the divider</translation>
    </message>
    <message>
        <source>{engine} · the cloud was not asked yet</source>
        <translation>{engine} · the cloud was not asked yet</translation>
    </message>
    <message>
        <source>{engine} · before the last change</source>
        <translation>{engine} · before the last change</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>{name} · {milliseconds} ms</source>
        <translation>{name} · {milliseconds} ms</translation>
    </message>
    <message>
        <source>Open a template to begin.</source>
        <translation>Open a template to begin.</translation>
    </message>
    <message>
        <source>No face was found in this template. Open a picture with a clear, upright face.</source>
        <translation>No face was found in this template. Open a picture with a clear, upright face.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. Press “Fuse in the cloud” to make this picture there.</source>
        <translation>Nothing has been sent yet. Press “Fuse in the cloud” to make this picture there.</translation>
    </message>
    <message>
        <source>The preview is being made.</source>
        <translation>The preview is being made.</translation>
    </message>
    <message>
        <source>Now drop a user photo on a face of the template, or choose one in the list.</source>
        <translation>Now drop a user photo on a face of the template, or choose one in the list.</translation>
    </message>
    <message>
        <source>Back to the result</source>
        <translation>Back to the result</translation>
    </message>
    <message>
        <source>Run {first} and run {second}</source>
        <translation>Run {first} and run {second}</translation>
    </message>
    <message>
        <source>Keep with the material</source>
        <translation>Keep with the material</translation>
    </message>
    <message>
        <source>Puts this result, its stars and its note into the history of {name}</source>
        <translation>Puts this result, its stars and its note into the history of {name}</translation>
    </message>
    <message>
        <source>There is no result yet.</source>
        <translation>There is no result yet.</translation>
    </message>
    <message>
        <source>The result is older than what is set now.</source>
        <translation>The result is older than what is set now.</translation>
    </message>
    <message>
        <source>Or drag the picture to a folder or a chat</source>
        <translation>Or drag the picture to a folder or a chat</translation>
    </message>
    <message>
        <source>What to know about the result</source>
        <translation>What to know about the result</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Now:</source>
        <translation>Now:</translation>
    </message>
    <message>
        <source>What happened next?</source>
        <translation>What happened next?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>About the rule</source>
        <translation>About the rule</translation>
    </message>
    <message>
        <source>Log of the review</source>
        <translation>Log of the review</translation>
    </message>
    <message>
        <source>The one appeal since the last upload is spent.</source>
        <translation>The one appeal since the last upload is spent.</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Each step you record is listed here, with its time.</source>
        <translation>Nothing has happened yet. Each step you record is listed here, with its time.</translation>
    </message>
</context>
<context>
    <name>RightsDialog</name>
    <message>
        <source>Rights and consent</source>
        <translation>Rights and consent</translation>
    </message>
    <message numerus="yes">
        <source>For all %n</source>
        <translation>
            <numerusform>For all %n</numerusform>
            <numerusform>For all %n</numerusform>
        </translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>One by one</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Next open one</source>
        <translation>Next open one</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page up</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Page down</translation>
    </message>
    <message>
        <source>The consent ends on</source>
        <translation>The consent ends on</translation>
    </message>
    <message>
        <source>Last day of the consent</source>
        <translation>Last day of the consent</translation>
    </message>
    <message>
        <source>Add copyright proof…</source>
        <translation>Add copyright proof…</translation>
    </message>
    <message>
        <source>Add consent…</source>
        <translation>Add consent…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>Something is open of %n material(s).</source>
        <translation>
            <numerusform>Something is open of %n material.</numerusform>
            <numerusform>Something is open of %n materials.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nothing is open.</translation>
    </message>
    <message>
        <source>Known from the console only: there is no picture here.</source>
        <translation>Known from the console only: there is no picture here.</translation>
    </message>
    <message numerus="yes">
        <source>Answer for %n material(s)</source>
        <translation>
            <numerusform>Answer for %n material</numerusform>
            <numerusform>Answer for %n materials</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the end of the consent</source>
        <translation>Set the end of the consent</translation>
    </message>
    <message numerus="yes">
        <source>Add a document to %n material(s)</source>
        <translation>
            <numerusform>Add a document to %n material</numerusform>
            <numerusform>Add a document to %n materials</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>This is the first one.</translation>
    </message>
    <message>
        <source>This is the last one.</source>
        <translation>This is the last one.</translation>
    </message>
    <message>
        <source>Answer first that the person shown agreed.</source>
        <translation>Answer first that the person shown agreed.</translation>
    </message>
    <message>
        <source>Tick that the consent ends.</source>
        <translation>Tick that the consent ends.</translation>
    </message>
</context>
<context>
    <name>RightsGrid</name>
    <message>
        <source>they differ</source>
        <translation>they differ</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>The consent ends on</source>
        <translation>The consent ends on</translation>
    </message>
    <message>
        <source>Last day of the consent</source>
        <translation>Last day of the consent</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>No document yet. Proofs and consents added below are kept in the workspace.</source>
        <translation>No document yet. Proofs and consents added below are kept in the workspace.</translation>
    </message>
    <message>
        <source>Add copyright proof…</source>
        <translation>Add copyright proof…</translation>
    </message>
    <message>
        <source>Add consent…</source>
        <translation>Add consent…</translation>
    </message>
    <message>
        <source>Add another…</source>
        <translation>Add another…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Answer a question about rights</source>
        <translation>Answer a question about rights</translation>
    </message>
    <message>
        <source>Set the end of the consent</source>
        <translation>Set the end of the consent</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>Add a document</translation>
    </message>
    <message>
        <source>Remove a document</source>
        <translation>Remove a document</translation>
    </message>
    <message>
        <source>Answer first that the person shown agreed.</source>
        <translation>Answer first that the person shown agreed.</translation>
    </message>
    <message>
        <source>Tick that the consent ends.</source>
        <translation>Tick that the consent ends.</translation>
    </message>
    <message>
        <source>Choose a document in the list first.</source>
        <translation>Choose a document in the list first.</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Why?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>What the rule is, where it is written, and what can be done</source>
        <translation>What the rule is, where it is written, and what can be done</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>Choose a run first.</source>
        <translation>Choose a run first.</translation>
    </message>
    <message>
        <source>A note is for one run: choose one.</source>
        <translation>A note is for one run: choose one.</translation>
    </message>
    <message>
        <source>Note on a run…</source>
        <translation>Note on a run…</translation>
    </message>
    <message>
        <source>5 stars  ★★★★★</source>
        <translation>5 stars  ★★★★★</translation>
    </message>
    <message>
        <source>4 stars  ★★★★</source>
        <translation>4 stars  ★★★★</translation>
    </message>
    <message>
        <source>3 stars  ★★★</source>
        <translation>3 stars  ★★★</translation>
    </message>
    <message>
        <source>2 stars  ★★</source>
        <translation>2 stars  ★★</translation>
    </message>
    <message>
        <source>1 star  ★</source>
        <translation>1 star  ★</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>No stars</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message numerus="yes">
        <source>%n material(s) found</source>
        <translation>
            <numerusform>%n material found</numerusform>
            <numerusform>%n materials found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionCard</name>
    <message>
        <source>Which pictures</source>
        <translation>Which pictures</translation>
    </message>
    <message>
        <source>&amp;Without</source>
        <translation>&amp;Without</translation>
    </message>
    <message>
        <source>Onl&amp;y names</source>
        <translation>Onl&amp;y names</translation>
    </message>
    <message>
        <source>S&amp;ides from</source>
        <translation>S&amp;ides from</translation>
    </message>
    <message>
        <source>Newe&amp;r than</source>
        <translation>Newe&amp;r than</translation>
    </message>
    <message>
        <source>such as anna*, *.png</source>
        <translation>such as anna*, *.png</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>any</source>
        <translation>any</translation>
    </message>
    <message>
        <source>such as 7d, 12h, 2026-11-30</source>
        <translation>such as 7d, 12h, 2026-11-30</translation>
    </message>
    <message>
        <source>Pictures that were changed since: a date, or days (d), hours (h), minutes (m)</source>
        <translation>Pictures that were changed since: a date, or days (d), hours (h), minutes (m)</translation>
    </message>
    <message>
        <source>Say a date such as 2026-11-30, or an age such as 7d, 12h or 30m.</source>
        <translation>Say a date such as 2026-11-30, or an age such as 7d, 12h or 30m.</translation>
    </message>
    <message>
        <source>Wait for more pictures in the folders</source>
        <translation>Wait for more pictures in the folders</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Cloud keys</source>
        <translation>Cloud keys</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Several values, with commas between, are all tried. An empty field means the usual value.</source>
        <translation>Several values, with commas between, are all tried. An empty field means the usual value.</translation>
    </message>
    <message>
        <source>A value on the page “Cloud” makes no sense.</source>
        <translation>A value on the page “Cloud” makes no sense.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Own model</source>
        <translation>Own model</translation>
    </message>
    <message>
        <source>A value on the page “General” makes no sense.</source>
        <translation>A value on the page “General” makes no sense.</translation>
    </message>
</context>
<context>
    <name>ShelfCard</name>
    <message>
        <source>The file cannot be read any more.</source>
        <translation>The file cannot be read any more.</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>Tags: {tags}</translation>
    </message>
    <message>
        <source>Nobody has agreed yet.</source>
        <translation>Nobody has agreed yet.</translation>
    </message>
    <message>
        <source>The consent of {person} ended on {date}.</source>
        <translation>The consent of {person} ended on {date}.</translation>
    </message>
    <message>
        <source> until {date}</source>
        <translation> until {date}</translation>
    </message>
    <message>
        <source>{person} agreed{until}.</source>
        <translation>{person} agreed{until}.</translation>
    </message>
    <message>
        <source>Choose one photo for a face of the template.</source>
        <translation>Choose one photo for a face of the template.</translation>
    </message>
    <message>
        <source>Every chosen photo, or all that are shown, with every algorithm version</source>
        <translation>Every chosen photo, or all that are shown, with every algorithm version</translation>
    </message>
    <message>
        <source>There is no photo here yet, or no template.</source>
        <translation>There is no photo here yet, or no template.</translation>
    </message>
    <message>
        <source>Search names and tags</source>
        <translation>Search names and tags</translation>
    </message>
    <message>
        <source>Search the shelf by name or tag</source>
        <translation>Search the shelf by name or tag</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Put on a face</source>
        <translation>Put on a face</translation>
    </message>
    <message>
        <source>All of these…</source>
        <translation>All of these…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>More…</translation>
    </message>
    <message>
        <source>Shelf of user photos</source>
        <translation>Shelf of user photos</translation>
    </message>
    <message>
        <source>Photos that you use again and again. Drop some here, then drag a face onto the template.</source>
        <translation>Photos that you use again and again. Drop some here, then drag a face onto the template.</translation>
    </message>
    <message>
        <source>Put on {face}</source>
        <translation>Put on {face}</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>Consent…</translation>
    </message>
    <message>
        <source>Take off the shelf</source>
        <translation>Take off the shelf</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Tags, with commas between them:</source>
        <translation>Tags, with commas between them:</translation>
    </message>
    <message>
        <source>Choose photos first.</source>
        <translation>Choose photos first.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Choose an action in the list first.</source>
        <translation>Choose an action in the list first.</translation>
    </message>
    <message>
        <source>It has this key already.</source>
        <translation>It has this key already.</translation>
    </message>
    <message>
        <source>It has the key that the program gives it.</source>
        <translation>It has the key that the program gives it.</translation>
    </message>
    <message>
        <source>No key was changed.</source>
        <translation>No key was changed.</translation>
    </message>
    <message>
        <source>New key of {action}</source>
        <translation>New key of {action}</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>It would have no key.</source>
        <translation>It would have no key.</translation>
    </message>
    <message>
        <source>{key} is “{action}” already: that would have no key then.</source>
        <translation>{key} is “{action}” already: that would have no key then.</translation>
    </message>
    <message>
        <source>In “{place}” {key} stays “{action}”.</source>
        <translation>In “{place}” {key} stays “{action}”.</translation>
    </message>
    <message>
        <source>{key} is free.</source>
        <translation>{key} is free.</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Search actions and keys</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions and their keys</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Use this key</translation>
    </message>
    <message>
        <source>Back to the program&apos;s key</source>
        <translation>Back to the program&apos;s key</translation>
    </message>
    <message>
        <source>All back to the program&apos;s</source>
        <translation>All back to the program&apos;s</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>See the effect before you upload</source>
        <translation>See the effect before you upload</translation>
    </message>
    <message>
        <source>1. Open a template, or drop it here.</source>
        <translation>1. Open a template, or drop it here.</translation>
    </message>
    <message>
        <source>2. Drop a user photo on each face it goes to, up to 6.</source>
        <translation>2. Drop a user photo on each face it goes to, up to 6.</translation>
    </message>
    <message>
        <source>3. Move the divider to compare, and try the algorithm versions.</source>
        <translation>3. Move the divider to compare, and try the algorithm versions.</translation>
    </message>
    <message>
        <source>Everything happens on this computer; nothing is uploaded unless you ask the cloud for it.</source>
        <translation>Everything happens on this computer; nothing is uploaded unless you ask the cloud for it.</translation>
    </message>
    <message>
        <source>Open a template…</source>
        <translation>Open a template…</translation>
    </message>
    <message>
        <source>Try the samples</source>
        <translation>Try the samples</translation>
    </message>
    <message>
        <source>Which templates work, with whom, and under which settings?</source>
        <translation>Which templates work, with whom, and under which settings?</translation>
    </message>
    <message>
        <source>A test plan tries every combination, and tells what changed since last time.</source>
        <translation>A test plan tries every combination, and tells what changed since last time.</translation>
    </message>
    <message>
        <source>1.  Drop templates and user photos into their lists, and add settings: versions, levels.</source>
        <translation>1.  Drop templates and user photos into their lists, and add settings: versions, levels.</translation>
    </message>
    <message>
        <source>2.  Run it: on this computer, free. Cloud cells ask first, and never cost more than the budget.</source>
        <translation>2.  Run it: on this computer, free. Cloud cells ask first, and never cost more than the budget.</translation>
    </message>
    <message>
        <source>3.  Look through the matrix with the arrow keys; 1, 2, 3 rate a cell, N takes a note.</source>
        <translation>3.  Look through the matrix with the arrow keys; 1, 2, 3 rate a cell, N takes a note.</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>New plan</translation>
    </message>
    <message>
        <source>Open a plan…</source>
        <translation>Open a plan…</translation>
    </message>
    <message>
        <source>Try with the samples</source>
        <translation>Try with the samples</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Reading {name}…</translation>
    </message>
    <message>
        <source>4.  Compare it with a baseline: only what really changed is shown, to be accepted or mended.</source>
        <translation>4.  Compare it with a baseline: only what really changed is shown, to be accepted or mended.</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>What you wrote</source>
        <translation>What you wrote</translation>
    </message>
    <message>
        <source>What the console says</source>
        <translation>What the console says</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>One appeal is possible for each upload; a person looks within one working day.</source>
        <translation>One appeal is possible for each upload; a person looks within one working day.</translation>
    </message>
    <message>
        <source>The rule “{rule}” would have told before the upload.</source>
        <translation>The rule “{rule}” would have told before the upload.</translation>
    </message>
</context>
<context>
    <name>StripBar</name>
    <message>
        <source>Only those that would be rejected</source>
        <translation>Only those that would be rejected</translation>
    </message>
    <message>
        <source>Only those with warnings</source>
        <translation>Only those with warnings</translation>
    </message>
    <message>
        <source>Only those that pass</source>
        <translation>Only those that pass</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>As opened</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Worst first</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Largest first</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Small</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>{shown} of {total} pictures</source>
        <translation>{shown} of {total} pictures</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Search the pictures by name or folder</source>
        <translation>Search the pictures by name or folder</translation>
    </message>
    <message>
        <source>Order of the pictures</source>
        <translation>Order of the pictures</translation>
    </message>
    <message>
        <source>Size of the little pictures</source>
        <translation>Size of the little pictures</translation>
    </message>
    <message>
        <source>Fix all that can be fixed, copy and paste settings, presets</source>
        <translation>Fix all that can be fixed, copy and paste settings, presets</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>More…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>None of {total} pictures matches.</source>
        <translation>None of {total} pictures matches.</translation>
    </message>
</context>
<context>
    <name>StripDragging</name>
    <message numerus="yes">
        <source>%n picture(s) not dragged out; “Export…” asks about them:</source>
        <translation>
            <numerusform>%n picture not dragged out; “Export…” asks about it:</numerusform>
            <numerusform>%n pictures not dragged out; “Export…” asks about them:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message>
        <source>Submission package · {name}</source>
        <translation>Submission package · {name}</translation>
    </message>
    <message>
        <source>All that are not in the console yet</source>
        <translation>All that are not in the console yet</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected</source>
        <translation>
            <numerusform>The %n selected</numerusform>
            <numerusform>The %n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>What to know</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Write into a folder…</source>
        <translation>Write into a folder…</translation>
    </message>
    <message>
        <source>Write a zip file…</source>
        <translation>Write a zip file…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>No exported picture: left out</source>
        <translation>No exported picture: left out</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) in the package.</source>
        <translation>
            <numerusform>%n picture in the package.</numerusform>
            <numerusform>%n pictures in the package.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to know first:</source>
        <translation>
            <numerusform>%n thing to know first:</numerusform>
            <numerusform>%n things to know first:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uploading takes %n slot(s); {left} of {total} are left.</source>
        <translation>
            <numerusform>Uploading takes %n slot; {left} of {total} are left.</numerusform>
            <numerusform>Uploading takes %n slots; {left} of {total} are left.</numerusform>
        </translation>
    </message>
    <message>
        <source>In which folder?</source>
        <translation>In which folder?</translation>
    </message>
    <message>
        <source>Zip files</source>
        <translation>Zip files</translation>
    </message>
    <message>
        <source>Write a zip file</source>
        <translation>Write a zip file</translation>
    </message>
    <message>
        <source>Answer about rights…</source>
        <translation>Answer about rights…</translation>
    </message>
    <message>
        <source>No question about rights is open.</source>
        <translation>No question about rights is open.</translation>
    </message>
    <message>
        <source>The package is still being put together.</source>
        <translation>The package is still being put together.</translation>
    </message>
    <message>
        <source>There is no picture for the package.</source>
        <translation>There is no picture for the package.</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>No problems found.</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Calls</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>Free calls used</source>
        <translation>Free calls used</translation>
    </message>
    <message>
        <source>From packages</source>
        <translation>From packages</translation>
    </message>
    <message>
        <source>Post-paid</source>
        <translation>Post-paid</translation>
    </message>
    <message>
        <source>{calls}: {charged} charged, {free} not charged, {unknown} not known</source>
        <translation>{calls}: {charged} charged, {free} not charged, {unknown} not known</translation>
    </message>
    <message>
        <source>{calls} within the bought QPS</source>
        <translation>{calls} within the bought QPS</translation>
    </message>
    <message>
        <source>{used} of {all}</source>
        <translation>{used} of {all}</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>Prepare many</source>
        <translation>Prepare many</translation>
    </message>
    <message>
        <source>Test many</source>
        <translation>Test many</translation>
    </message>
    <message>
        <source>Prepare many, or test many</source>
        <translation>Prepare many, or test many</translation>
    </message>
</context>
<context>
    <name>SyncDialog</name>
    <message>
        <source>{name}: here and in the console</source>
        <translation>{name}: here and in the console</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>In the console</source>
        <translation>In the console</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Lists the materials; not charged</source>
        <translation>Lists the materials; not charged</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Take over what is ticked</source>
        <translation>Take over what is ticked</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Asking the service…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) had changed here meanwhile and were left alone.</source>
        <translation>
            <numerusform>%n line had changed here meanwhile and was left alone.</numerusform>
            <numerusform>%n lines had changed here meanwhile and were left alone.</numerusform>
        </translation>
    </message>
    <message>
        <source>{ticked} of {all} differences ticked, {conflicts} of them in conflict.</source>
        <translation>{ticked} of {all} differences ticked, {conflicts} of them in conflict.</translation>
    </message>
    <message>
        <source>Take over from the console</source>
        <translation>Take over from the console</translation>
    </message>
    <message>
        <source>Nothing is ticked.</source>
        <translation>Nothing is ticked.</translation>
    </message>
    <message>
        <source>Here and in the console all is the same.</source>
        <translation>Here and in the console all is the same.</translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Drop a user photo on a face, or click the face to choose one.</source>
        <translation>Drop a user photo on a face, or click the face to choose one.</translation>
    </message>
    <message>
        <source>Nothing would be exported, so this is the original. %1</source>
        <translation>Nothing would be exported, so this is the original. %1</translation>
    </message>
    <message>
        <source>As exported</source>
        <translation>As exported</translation>
    </message>
    <message>
        <source>Crop, padding, size and format as Prepare would write them now</source>
        <translation>Crop, padding, size and format as Prepare would write them now</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Template with its faces; Tab goes from face to face</source>
        <translation>Template with its faces; Tab goes from face to face</translation>
    </message>
    <message>
        <source>The whole picture, turned and with its faces as in Prepare</source>
        <translation>The whole picture, turned and with its faces as in Prepare</translation>
    </message>
</context>
<context>
    <name>TermsPanel</name>
    <message>
        <source>Package</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Used this month</source>
        <translation>Used this month</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Packages</translation>
    </message>
    <message>
        <source>No package is entered. Add those you have bought, so that their calls are counted.</source>
        <translation>No package is entered. Add those you have bought, so that their calls are counted.</translation>
    </message>
    <message>
        <source>Add a package…</source>
        <translation>Add a package…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Billing from today:</source>
        <translation>Billing from today:</translation>
    </message>
    <message>
        <source>per call</source>
        <translation>per call</translation>
    </message>
    <message>
        <source> calls a second</source>
        <translation> calls a second</translation>
    </message>
    <message>
        <source>Choose a package in the list first.</source>
        <translation>Choose a package in the list first.</translation>
    </message>
    <message>
        <source>How calls are charged</source>
        <translation>How calls are charged</translation>
    </message>
</context>
<context>
    <name>TestsPage</name>
    <message>
        <source>Tested</source>
        <translation>Tested</translation>
    </message>
    <message>
        <source>User photos</source>
        <translation>User photos</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Stars</translation>
    </message>
    <message>
        <source>Tests of the effect</source>
        <translation>Tests of the effect</translation>
    </message>
    <message>
        <source>Nothing kept yet. Test the material, then press “Keep with the material”.</source>
        <translation>Nothing kept yet. Test the material, then press “Keep with the material”.</translation>
    </message>
    <message>
        <source>Test the effect</source>
        <translation>Test the effect</translation>
    </message>
    <message>
        <source>Known from the console only: there is no picture here.</source>
        <translation>Known from the console only: there is no picture here.</translation>
    </message>
    <message>
        <source>The result appears here.</source>
        <translation>The result appears here.</translation>
    </message>
</context>
<context>
    <name>TimingPage</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the RequestId</source>
        <translation>Copy the RequestId</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP status</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Took</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Failure</translation>
    </message>
    <message>
        <source>Address works until</source>
        <translation>Address works until</translation>
    </message>
    <message>
        <source>none: the service did not answer</source>
        <translation>none: the service did not answer</translation>
    </message>
    <message>
        <source>no whole answer</source>
        <translation>no whole answer</translation>
    </message>
    <message>
        <source>{milliseconds} ms</source>
        <translation>{milliseconds} ms</translation>
    </message>
</context>
<context>
    <name>TipsDialog</name>
    <message>
        <source>Photo tips</source>
        <translation>Photo tips</translation>
    </message>
    <message>
        <source>“{photo}” is spoilt step by step and fused into “{template}”, on this computer.</source>
        <translation>“{photo}” is spoilt step by step and fused into “{template}”, on this computer.</translation>
    </message>
    <message>
        <source>Flaw</source>
        <translation>Flaw</translation>
    </message>
    <message>
        <source>Still good at</source>
        <translation>Still good at</translation>
    </message>
    <message>
        <source>No longer good at</source>
        <translation>No longer good at</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Trying…</translation>
    </message>
    <message>
        <source>never: all steps are good</source>
        <translation>never: all steps are good</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>More tools</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Open the samples</source>
        <translation>Open the samples</translation>
    </message>
    <message>
        <source>Two portraits come with the program. Open them with this button, or your own pictures with Ctrl+O or by dropping them here.</source>
        <translation>Two portraits come with the program. Open them with this button, or your own pictures with Ctrl+O or by dropping them here.</translation>
    </message>
    <message>
        <source>What would the review say?</source>
        <translation>What would the review say?</translation>
    </message>
    <message>
        <source>The card holds each rule of the service against what would be exported: a tick passes, a triangle warns, a cross would be rejected. A click on a rule, or “Why?”, explains it with its source.</source>
        <translation>The card holds each rule of the service against what would be exported: a tick passes, a triangle warns, a cross would be rejected. A click on a rule, or “Why?”, explains it with its source.</translation>
    </message>
    <message>
        <source>Break a rule</source>
        <translation>Break a rule</translation>
    </message>
    <message>
        <source>Press “Keep whole”: the face is no longer in the middle of what would be exported, and the card says so at once.</source>
        <translation>Press “Keep whole”: the face is no longer in the middle of what would be exported, and the card says so at once.</translation>
    </message>
    <message>
        <source>Mend it in one click</source>
        <translation>Mend it in one click</translation>
    </message>
    <message>
        <source>Rows that can be mended have a button. Press one: the frame and the numbers follow, and Ctrl+Z takes it back.</source>
        <translation>Rows that can be mended have a button. Press one: the frame and the numbers follow, and Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>Which faces are used</source>
        <translation>Which faces are used</translation>
    </message>
    <message>
        <source>Faces are numbered by size and keep their number. Untick one to leave it out; its TemplateFaceID goes here once the console has given you one.</source>
        <translation>Faces are numbered by size and keep their number. Untick one to leave it out; its TemplateFaceID goes here once the console has given you one.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>This writes the material and a manifest into a folder that you choose, within all limits. Your own file is never changed.</source>
        <translation>This writes the material and a manifest into a folder that you choose, within all limits. Your own file is never changed.</translation>
    </message>
    <message>
        <source>Test the effect</source>
        <translation>Test the effect</translation>
    </message>
    <message>
        <source>Press Ctrl+T: the picture goes along as the template, as it would be exported and kept up to date.</source>
        <translation>Press Ctrl+T: the picture goes along as the template, as it would be exported and kept up to date.</translation>
    </message>
    <message>
        <source>Put a photo on the face</source>
        <translation>Put a photo on the face</translation>
    </message>
    <message>
        <source>Drop a user photo on a face, or press “Choose…”. The local preview is free and offline. That is all: F1 answers questions, and this tour stands in the Help menu.</source>
        <translation>Drop a user photo on a face, or press “Choose…”. The local preview is free and offline. That is all: F1 answers questions, and this tour stands in the Help menu.</translation>
    </message>
</context>
<context>
    <name>TourBubble</name>
    <message>
        <source>Skip the tour</source>
        <translation>Skip the tour</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Activities and materials</source>
        <translation>Activities and materials</translation>
    </message>
    <message>
        <source>No activity yet. Make one with +, then drop pictures or a folder on it.</source>
        <translation>No activity yet. Make one with +, then drop pictures or a folder on it.</translation>
    </message>
    <message>
        <source>No material yet. Drop pictures or a folder on the activity.</source>
        <translation>No material yet. Drop pictures or a folder on the activity.</translation>
    </message>
</context>
<context>
    <name>TurnControls</name>
    <message>
        <source>Turn left</source>
        <translation>Turn left</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Turn right</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Mirror</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>&amp;Straighten</source>
        <translation>&amp;Straighten</translation>
    </message>
    <message>
        <source>Turn left by 90°</source>
        <translation>Turn left by 90°</translation>
    </message>
    <message>
        <source>Turn right by 90°</source>
        <translation>Turn right by 90°</translation>
    </message>
    <message>
        <source>Mirror left to right</source>
        <translation>Mirror left to right</translation>
    </message>
    <message>
        <source>The crop keeps out of the corners that this leaves empty; padding fills them.</source>
        <translation>The crop keeps out of the corners that this leaves empty; padding fills them.</translation>
    </message>
    <message>
        <source>Turn the picture until the eyes of the largest chosen face are level.</source>
        <translation>Turn the picture until the eyes of the largest chosen face are level.</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>A&amp;ngle, clockwise</source>
        <translation>A&amp;ngle, clockwise</translation>
    </message>
    <message>
        <source>No picture is read yet.</source>
        <translation>No picture is read yet.</translation>
    </message>
    <message>
        <source>It is not known where the eyes are: choose a face, or put the points of a drawn one in place.</source>
        <translation>It is not known where the eyes are: choose a face, or put the points of a drawn one in place.</translation>
    </message>
</context>
<context>
    <name>UltraModels</name>
    <message>
        <source>1 · sharper</source>
        <translation>1 · sharper</translation>
    </message>
    <message>
        <source>Sharper picture, for entertainment; the service&apos;s default.</source>
        <translation>Sharper picture, for entertainment; the service&apos;s default.</translation>
    </message>
    <message>
        <source>2 · film, natural</source>
        <translation>2 · film, natural</translation>
    </message>
    <message>
        <source>Film-grade and natural.</source>
        <translation>Film-grade and natural.</translation>
    </message>
    <message>
        <source>3 · film, high resolution</source>
        <translation>3 · film, high resolution</translation>
    </message>
    <message>
        <source>Film-grade, high resolution, natural.</source>
        <translation>Film-grade, high resolution, natural.</translation>
    </message>
    <message>
        <source>4 · film, high likeness</source>
        <translation>4 · film, high likeness</translation>
    </message>
    <message>
        <source>High resolution and likeness: for ID photos and imaging products.</source>
        <translation>High resolution and likeness: for ID photos and imaging products.</translation>
    </message>
    <message>
        <source>5 · film, hard pictures</source>
        <translation>5 · film, hard pictures</translation>
    </message>
    <message>
        <source>High resolution: for closed eyes and covered faces.</source>
        <translation>High resolution: for closed eyes and covered faces.</translation>
    </message>
    <message>
        <source>6 · film, highest likeness</source>
        <translation>6 · film, highest likeness</translation>
    </message>
    <message>
        <source>Extreme likeness: for shops, ID photos and travel. Takes no parameters.</source>
        <translation>Extreme likeness: for shops, ID photos and travel. Takes no parameters.</translation>
    </message>
</context>
<context>
    <name>UnlabelledDialog</name>
    <message>
        <source>Results without the visible label</source>
        <translation>Results without the visible label</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Producer</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Every result so far carries its visible label.</source>
        <translation>Every result so far carries its visible label.</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Save as CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>There is nothing to save: no result is without the label.</source>
        <translation>There is nothing to save: no result is without the label.</translation>
    </message>
    <message>
        <source>Whoever holds a picture without its visible label must label it before anybody else sees it. Each one is written down here, and kept for at least {days} days.</source>
        <translation>Whoever holds a picture without its visible label must label it before anybody else sees it. Each one is written down here, and kept for at least {days} days.</translation>
    </message>
</context>
<context>
    <name>UnsureRow</name>
    <message>
        <source>%1: is this a face?</source>
        <translation>%1: is this a face?</translation>
    </message>
    <message>
        <source>It is a face</source>
        <translation>It is a face</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>No face</translation>
    </message>
</context>
<context>
    <name>UploadHintsDialog</name>
    <message>
        <source>Copied.</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <source>Hints for an upload page</source>
        <translation>Hints for an upload page</translation>
    </message>
    <message>
        <source>Calls that fail because of a user&apos;s photo are charged: say beforehand what a photo must be like.</source>
        <translation>Calls that fail because of a user&apos;s photo are charged: say beforehand what a photo must be like.</translation>
    </message>
    <message>
        <source>In one line</source>
        <translation>In one line</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>In full</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>When a photo is refused</source>
        <translation>When a photo is refused</translation>
    </message>
</context>
<context>
    <name>UsageDialog</name>
    <message>
        <source>Usage and cost</source>
        <translation>Usage and cost</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>The month before</translation>
    </message>
    <message>
        <source>The next month</source>
        <translation>The next month</translation>
    </message>
    <message>
        <source>Calls per day</source>
        <translation>Calls per day</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Bought</translation>
    </message>
    <message>
        <source>Counted on this computer. Free calls are used first, then packages, then the post-paid bill.</source>
        <translation>Counted on this computer. Free calls are used first, then packages, then the post-paid bill.</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Save as CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Save as CSV</translation>
    </message>
    <message>
        <source>This is the month of today.</source>
        <translation>This is the month of today.</translation>
    </message>
</context>
<context>
    <name>UsageStatus</name>
    <message>
        <source>Cloud calls this month: {used} · {left} free left</source>
        <translation>Cloud calls this month: {used} · {left} free left</translation>
    </message>
    <message>
        <source>Counted on this computer; calls made elsewhere with the same account are not known here.</source>
        <translation>Counted on this computer; calls made elsewhere with the same account are not known here.</translation>
    </message>
</context>
<context>
    <name>UsesDialog</name>
    <message>
        <source>Where is it used?</source>
        <translation>Where is it used?</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” is used by %n material(s).</source>
        <translation>
            <numerusform>“{name}” is used by %n material.</numerusform>
            <numerusform>“{name}” is used by %n materials.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is not used in this workspace.</source>
        <translation>“{name}” is not used in this workspace.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>As</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>VersionNews</name>
    <message>
        <source>Open its page</source>
        <translation>Open its page</translation>
    </message>
    <message>
        <source>No program opened the page. Its address: {page}</source>
        <translation>No program opened the page. Its address: {page}</translation>
    </message>
    <message>
        <source>Version {version} is available.</source>
        <translation>Version {version} is available.</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Open in Prepare</source>
        <translation>Open in Prepare</translation>
    </message>
    <message>
        <source>With its crop and output settings; keeping it then makes a new version</source>
        <translation>With its crop and output settings; keeping it then makes a new version</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Make it again</translation>
    </message>
    <message>
        <source>From its original, to see whether the same bytes come out</source>
        <translation>From its original, to see whether the same bytes come out</translation>
    </message>
    <message>
        <source>Known from the console only: there is no picture here.</source>
        <translation>Known from the console only: there is no picture here.</translation>
    </message>
    <message>
        <source>Made by version {program}.</source>
        <translation>Made by version {program}.</translation>
    </message>
    <message>
        <source>Cut from {x}, {y}: {width} × {height} pixels of the original.</source>
        <translation>Cut from {x}, {y}: {width} × {height} pixels of the original.</translation>
    </message>
    <message>
        <source>Nothing was exported yet.</source>
        <translation>Nothing was exported yet.</translation>
    </message>
    <message>
        <source>Making it again…</source>
        <translation>Making it again…</translation>
    </message>
    <message>
        <source>Made again: the same picture, byte for byte.</source>
        <translation>Made again: the same picture, byte for byte.</translation>
    </message>
    <message>
        <source>Made again, but the bytes differ: another version of the program made the stored one.</source>
        <translation>Made again, but the bytes differ: another version of the program made the stored one.</translation>
    </message>
    <message>
        <source>Choose a version in the list first.</source>
        <translation>Choose a version in the list first.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop template pictures here</source>
        <translation>Drop template pictures here</translation>
    </message>
    <message>
        <source>Files or whole folders: {formats}</source>
        <translation>Files or whole folders: {formats}</translation>
    </message>
    <message>
        <source>Open pictures…</source>
        <translation>Open pictures…</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>Open the samples</translation>
    </message>
    <message>
        <source>1.  Faces are found and numbered; the crop keeps them centred with a double margin.</source>
        <translation>1.  Faces are found and numbered; the crop keeps them centred with a double margin.</translation>
    </message>
    <message>
        <source>2.  The compliance card says at once what the review would reject, and fixes it in one click.</source>
        <translation>2.  The compliance card says at once what the review would reject, and fixes it in one click.</translation>
    </message>
    <message>
        <source>3.  Export writes the material and a manifest. Your own files are never changed.</source>
        <translation>3.  Export writes the material and a manifest. Your own files are never changed.</translation>
    </message>
    <message>
        <source>open pictures</source>
        <translation>open pictures</translation>
    </message>
    <message>
        <source>paste a picture</source>
        <translation>paste a picture</translation>
    </message>
    <message>
        <source>export</source>
        <translation>export</translation>
    </message>
    <message>
        <source>find any command</source>
        <translation>find any command</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Known from the console only: no picture here</source>
        <translation>Known from the console only: no picture here</translation>
    </message>
    <message>
        <source>Rights: questions or proofs are open</source>
        <translation>Rights: questions or proofs are open</translation>
    </message>
    <message>
        <source>Consent until {day}</source>
        <translation>Consent until {day}</translation>
    </message>
    <message>
        <source>Material ID {identity}</source>
        <translation>Material ID {identity}</translation>
    </message>
    <message>
        <source>Activity ID {identity}</source>
        <translation>Activity ID {identity}</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Ready for upload</source>
        <translation>Ready for upload</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Appealed</source>
        <translation>Appealed</translation>
    </message>
    <message>
        <source>Appeal accepted</source>
        <translation>Appeal accepted</translation>
    </message>
    <message>
        <source>Appeal rejected</source>
        <translation>Appeal rejected</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Back to draft</translation>
    </message>
    <message>
        <source>Uploaded, now in review</source>
        <translation>Uploaded, now in review</translation>
    </message>
    <message>
        <source>The review passed it</source>
        <translation>The review passed it</translation>
    </message>
    <message>
        <source>The review rejected it</source>
        <translation>The review rejected it</translation>
    </message>
    <message>
        <source>Appealed (possible once)</source>
        <translation>Appealed (possible once)</translation>
    </message>
    <message>
        <source>The appeal was accepted</source>
        <translation>The appeal was accepted</translation>
    </message>
    <message>
        <source>The appeal was rejected</source>
        <translation>The appeal was rejected</translation>
    </message>
    <message>
        <source>Deleted in the console</source>
        <translation>Deleted in the console</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>File size</translation>
    </message>
    <message>
        <source>Width or height</source>
        <translation>Width or height</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>Copyright</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>The console</source>
        <translation>The console</translation>
    </message>
    <message>
        <source>Does it show a celebrity?</source>
        <translation>Does it show a celebrity?</translation>
    </message>
    <message>
        <source>Does it show the logo of a brand?</source>
        <translation>Does it show the logo of a brand?</translation>
    </message>
    <message>
        <source>Did your company design it itself?</source>
        <translation>Did your company design it itself?</translation>
    </message>
    <message>
        <source>Has the person shown agreed?</source>
        <translation>Has the person shown agreed?</translation>
    </message>
    <message>
        <source>celebrity</source>
        <translation>celebrity</translation>
    </message>
    <message>
        <source>brand logo</source>
        <translation>brand logo</translation>
    </message>
    <message>
        <source>own design</source>
        <translation>own design</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>consent</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nobody real is shown</source>
        <translation>Nobody real is shown</translation>
    </message>
    <message>
        <source>Copyright proof</source>
        <translation>Copyright proof</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Another document</source>
        <translation>Another document</translation>
    </message>
    <message>
        <source>{name}: the review has been due since {due}; look it up</source>
        <translation>{name}: the review has been due since {due}; look it up</translation>
    </message>
    <message>
        <source>{name}: the answer to the appeal has been due since {due}; look it up</source>
        <translation>{name}: the answer to the appeal has been due since {due}; look it up</translation>
    </message>
    <message>
        <source>{name}: the consent ends on {due}</source>
        <translation>{name}: the consent ends on {due}</translation>
    </message>
    <message>
        <source>{name}: the consent ended on {due}</source>
        <translation>{name}: the consent ended on {due}</translation>
    </message>
    <message>
        <source>Only one material slot is left</source>
        <translation>Only one material slot is left</translation>
    </message>
    <message>
        <source>No material slot is left: delete a material or buy slots</source>
        <translation>No material slot is left: delete a material or buy slots</translation>
    </message>
    <message>
        <source>{name} ends on {due} with {left} calls left</source>
        <translation>{name} ends on {due} with {left} calls left</translation>
    </message>
    <message>
        <source>{name} ended on {due}; {left} calls were lost</source>
        <translation>{name} ended on {due}; {left} calls were lost</translation>
    </message>
    <message>
        <source>{name}: {left} calls left</source>
        <translation>{name}: {left} calls left</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <source>exported picture</source>
        <translation>exported picture</translation>
    </message>
    <message>
        <source>attached document</source>
        <translation>attached document</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Saved as {path}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>New since then</source>
        <translation>New since then</translation>
    </message>
    <message>
        <source>Not in it any more</source>
        <translation>Not in it any more</translation>
    </message>
    <message>
        <source>Changed: {fields}</source>
        <translation>Changed: {fields}</translation>
    </message>
    <message>
        <source>Another picture</source>
        <translation>Another picture</translation>
    </message>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>material ID</source>
        <translation>material ID</translation>
    </message>
    <message>
        <source>review</source>
        <translation>review</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>faces</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>rights</translation>
    </message>
    <message>
        <source>activity ID</source>
        <translation>activity ID</translation>
    </message>
    <message>
        <source>algorithm version</source>
        <translation>algorithm version</translation>
    </message>
    <message>
        <source>Missing from the package</source>
        <translation>Missing from the package</translation>
    </message>
    <message>
        <source>Not what was written</source>
        <translation>Not what was written</translation>
    </message>
    <message>
        <source>Not part of the package</source>
        <translation>Not part of the package</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Face IDs</source>
        <translation>Face IDs</translation>
    </message>
    <message>
        <source>Only in the console</source>
        <translation>Only in the console</translation>
    </message>
    <message>
        <source>No longer in the console</source>
        <translation>No longer in the console</translation>
    </message>
    <message>
        <source>Same name: link them</source>
        <translation>Same name: link them</translation>
    </message>
    <message>
        <source>Conflict: what was entered here would be lost</source>
        <translation>Conflict: what was entered here would be lost</translation>
    </message>
    <message>
        <source>Every question is answered and nothing is missing.</source>
        <translation>Every question is answered and nothing is missing.</translation>
    </message>
    <message>
        <source>Not fit for upload before these are answered: {names}.</source>
        <translation>Not fit for upload before these are answered: {names}.</translation>
    </message>
    <message>
        <source>A copyright proof is missing (because of: {names}).</source>
        <translation>A copyright proof is missing (because of: {names}).</translation>
    </message>
    <message>
        <source>Do not use it: {names} was refused.</source>
        <translation>Do not use it: {names} was refused.</translation>
    </message>
    <message>
        <source>The consent has run out.</source>
        <translation>The consent has run out.</translation>
    </message>
    <message>
        <source>Writing the package</source>
        <translation>Writing the package</translation>
    </message>
    <message>
        <source>Saving the calls</source>
        <translation>Saving the calls</translation>
    </message>
</context>
<context>
    <name>WorkspaceActions</name>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;New workspace…</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>&amp;Open workspace…</translation>
    </message>
    <message>
        <source>Open an e&amp;xported workspace…</source>
        <translation>Open an e&amp;xported workspace…</translation>
    </message>
    <message>
        <source>&amp;Export the workspace as one file…</source>
        <translation>&amp;Export the workspace as one file…</translation>
    </message>
    <message>
        <source>&amp;Check for damage</source>
        <translation>&amp;Check for damage</translation>
    </message>
    <message>
        <source>C&amp;lose workspace</source>
        <translation>C&amp;lose workspace</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>New &amp;activity…</source>
        <translation>New &amp;activity…</translation>
    </message>
    <message>
        <source>Show arc&amp;hived activities</source>
        <translation>Show arc&amp;hived activities</translation>
    </message>
    <message>
        <source>Add &amp;pictures…</source>
        <translation>Add &amp;pictures…</translation>
    </message>
    <message>
        <source>Add a &amp;folder of pictures…</source>
        <translation>Add a &amp;folder of pictures…</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Details…</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Re&amp;name</translation>
    </message>
    <message>
        <source>Compare &amp;with the console…</source>
        <translation>Compare &amp;with the console…</translation>
    </message>
    <message>
        <source>&amp;Submission package…</source>
        <translation>&amp;Submission package…</translation>
    </message>
    <message>
        <source>Open in &amp;Prepare</source>
        <translation>Open in &amp;Prepare</translation>
    </message>
    <message>
        <source>&amp;Where is its picture used?</source>
        <translation>&amp;Where is its picture used?</translation>
    </message>
    <message>
        <source>Where is a picture &amp;used?…</source>
        <translation>Where is a picture &amp;used?…</translation>
    </message>
    <message>
        <source>Open or make a workspace first.</source>
        <translation>Open or make a workspace first.</translation>
    </message>
    <message>
        <source>Choose an activity first.</source>
        <translation>Choose an activity first.</translation>
    </message>
    <message>
        <source>Choose an activity or materials first.</source>
        <translation>Choose an activity or materials first.</translation>
    </message>
    <message>
        <source>It is in the archive already.</source>
        <translation>It is in the archive already.</translation>
    </message>
    <message>
        <source>It is not in the archive.</source>
        <translation>It is not in the archive.</translation>
    </message>
    <message>
        <source>Enter the activity ID of the console in its details first.</source>
        <translation>Enter the activity ID of the console in its details first.</translation>
    </message>
    <message>
        <source>Choose one material first.</source>
        <translation>Choose one material first.</translation>
    </message>
    <message>
        <source>Known from the console only: there is no picture here.</source>
        <translation>Known from the console only: there is no picture here.</translation>
    </message>
    <message>
        <source>There is nothing to undo in the workspace.</source>
        <translation>There is nothing to undo in the workspace.</translation>
    </message>
    <message>
        <source>Propert&amp;ies and slots…</source>
        <translation>Propert&amp;ies and slots…</translation>
    </message>
    <message>
        <source>Usage an&amp;d cost…</source>
        <translation>Usage an&amp;d cost…</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>De&amp;lete</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archive</translation>
    </message>
    <message>
        <source>Take &amp;out of the archive</source>
        <translation>Take &amp;out of the archive</translation>
    </message>
    <message>
        <source>Compare with a pac&amp;kage…</source>
        <translation>Compare with a pac&amp;kage…</translation>
    </message>
    <message>
        <source>Copyri&amp;ght proof as PDF…</source>
        <translation>Copyri&amp;ght proof as PDF…</translation>
    </message>
    <message>
        <source>Test the &amp;effect</source>
        <translation>Test the &amp;effect</translation>
    </message>
    <message>
        <source>Rights and consen&amp;t…</source>
        <translation>Rights and consen&amp;t…</translation>
    </message>
    <message>
        <source>Test in &amp;batch and QA</source>
        <translation>Test in &amp;batch and QA</translation>
    </message>
    <message>
        <source>There is nothing to redo in the workspace.</source>
        <translation>There is nothing to redo in the workspace.</translation>
    </message>
</context>
<context>
    <name>WorkspaceCommands</name>
    <message>
        <source>Opening the workspace</source>
        <translation>Opening the workspace</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Open a workspace</translation>
    </message>
    <message>
        <source>Open an exported workspace</source>
        <translation>Open an exported workspace</translation>
    </message>
    <message>
        <source>In which folder shall it be put?</source>
        <translation>In which folder shall it be put?</translation>
    </message>
    <message>
        <source>Something is still being done in this workspace. Wait for it or cancel it, then try again.</source>
        <translation>Something is still being done in this workspace. Wait for it or cancel it, then try again.</translation>
    </message>
    <message>
        <source>Export the workspace</source>
        <translation>Export the workspace</translation>
    </message>
    <message>
        <source>Exporting the workspace</source>
        <translation>Exporting the workspace</translation>
    </message>
    <message>
        <source>Checking the workspace</source>
        <translation>Checking the workspace</translation>
    </message>
    <message>
        <source>The workspace is sound: every entry and every picture is as it was stored.</source>
        <translation>The workspace is sound: every entry and every picture is as it was stored.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are damaged or missing:</source>
        <translation>
            <numerusform>%n thing is damaged or missing:</numerusform>
            <numerusform>%n things are damaged or missing:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored picture(s) are not used any more.</source>
        <translation>
            <numerusform>%n stored picture is not used any more.</numerusform>
            <numerusform>%n stored pictures are not used any more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported workspaces</source>
        <translation>Exported workspaces</translation>
    </message>
</context>
<context>
    <name>WorkspaceDock</name>
    <message>
        <source>Workspace</source>
        <translation>Workspace</translation>
    </message>
    <message>
        <source>Search names, IDs, notes…</source>
        <translation>Search names, IDs, notes…</translation>
    </message>
    <message>
        <source>Search the workspace</source>
        <translation>Search the workspace</translation>
    </message>
    <message>
        <source>Workspace menu</source>
        <translation>Workspace menu</translation>
    </message>
</context>
<context>
    <name>WorkspaceMenus</name>
    <message>
        <source>&amp;Recent workspaces</source>
        <translation>&amp;Recent workspaces</translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation>Re&amp;view</translation>
    </message>
    <message>
        <source>&amp;Copy to</source>
        <translation>&amp;Copy to</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>Choose materials first.</source>
        <translation>Choose materials first.</translation>
    </message>
    <message>
        <source>No workspace was opened yet.</source>
        <translation>No workspace was opened yet.</translation>
    </message>
    <message>
        <source>There is no step that all of the chosen materials may take now.</source>
        <translation>There is no step that all of the chosen materials may take now.</translation>
    </message>
    <message>
        <source>There is no activity to copy to: make one first.</source>
        <translation>There is no activity to copy to: make one first.</translation>
    </message>
</context>
<context>
    <name>WorkspaceQuestions</name>
    <message>
        <source>Copyright proof</source>
        <translation>Copyright proof</translation>
    </message>
    <message>
        <source>In which language?</source>
        <translation>In which language?</translation>
    </message>
</context>
<context>
    <name>WorkspaceTrouble</name>
    <message>
        <source>{name} is open in another window: {who}, since {since}.</source>
        <translation>{name} is open in another window: {who}, since {since}.</translation>
    </message>
    <message>
        <source>{name} is open in another window.</source>
        <translation>{name} is open in another window.</translation>
    </message>
    <message>
        <source>{user} on {host} (process {pid})</source>
        <translation>{user} on {host} (process {pid})</translation>
    </message>
    <message>
        <source>The newest backup is {backup}; the damaged database is kept beside it.</source>
        <translation>The newest backup is {backup}; the damaged database is kept beside it.</translation>
    </message>
    <message>
        <source>Bring back the backup</source>
        <translation>Bring back the backup</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Choose another…</translation>
    </message>
</context>
</TS>
