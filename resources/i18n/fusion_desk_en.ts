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
        <source>Version {version} · Qt {qt}</source>
        <translation>Version {version} · Qt {qt}</translation>
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
        <source>Se&amp;ttings…</source>
        <translation>Se&amp;ttings…</translation>
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
        <source>Test &amp;effect</source>
        <translation>Test &amp;effect</translation>
    </message>
    <message>
        <source>&amp;Test effect with this picture</source>
        <translation>&amp;Test effect with this picture</translation>
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
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
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
        <source>&amp;Cancel the running job</source>
        <translation>&amp;Cancel the running job</translation>
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
</context>
<context>
    <name>AlgorithmCard</name>
    <message>
        <source>Algorithm version</source>
        <translation>Algorithm version</translation>
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
        <source>Crop side ÷ face box</source>
        <translation>Crop side ÷ face box</translation>
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
</context>
<context>
    <name>EffectPage</name>
    <message>
        <source>{count} photos were left out: no face of the template was free.</source>
        <translation>{count} photos were left out: no face of the template was free.</translation>
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
        <source>Pictures ({suffixes})</source>
        <translation>Pictures ({suffixes})</translation>
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
        <source>Save the result</source>
        <translation>Save the result</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>Pictures (*.png *.jpg)</translation>
    </message>
</context>
<context>
    <name>EngineCard</name>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Local preview</source>
        <translation>Local preview</translation>
    </message>
    <message>
        <source>Made on this computer: no keys, no network, no cost. The cloud may look different.</source>
        <translation>Made on this computer: no keys, no network, no cost. The cloud may look different.</translation>
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
        <source>The entry in the keyring makes no sense.</source>
        <translation>The entry in the keyring makes no sense.</translation>
    </message>
    <message>
        <source>The keys are too long for the keyring of this computer.</source>
        <translation>The keys are too long for the keyring of this computer.</translation>
    </message>
    <message>
        <source>The settings file makes no sense.</source>
        <translation>The settings file makes no sense.</translation>
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
        <source>Use JPEG, PNG, WebP, BMP, TIFF, GIF, HEIC or AVIF.</source>
        <translation>Use JPEG, PNG, WebP, BMP, TIFF, GIF, HEIC or AVIF.</translation>
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
        <source>Use a clear, upright picture in which the whole face can be seen.</source>
        <translation>Use a clear, upright picture in which the whole face can be seen.</translation>
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
    <name>FaceList</name>
    <message>
        <source>No face found. Use a picture with a clear, upright face.</source>
        <translation>No face found. Use a picture with a clear, upright face.</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Faces</translation>
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
        <source>yaw %1° · pitch %2° · roll %3°</source>
        <translation>yaw %1° · pitch %2° · roll %3°</translation>
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
</context>
<context>
    <name>FacesCard</name>
    <message>
        <source>Faces and user photos</source>
        <translation>Faces and user photos</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
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
        <source>File name</source>
        <translation>File name</translation>
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
        <source>{face} has at least {limit} of its own size free on every side.</source>
        <translation>{face} has at least {limit} of its own size free on every side.</translation>
    </message>
    <message>
        <source>{face} has less free around it than the {wanted} on every side that are wanted.</source>
        <translation>{face} has less free around it than the {wanted} on every side that are wanted.</translation>
    </message>
    <message>
        <source>{face} must have {limit} of its own size free on every side.</source>
        <translation>{face} must have {limit} of its own size free on every side.</translation>
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
        <source>One half of {face} is much darker than the other.</source>
        <translation>One half of {face} is much darker than the other.</translation>
    </message>
    <message>
        <source>{face} is exposed well.</source>
        <translation>{face} is exposed well.</translation>
    </message>
    <message>
        <source>{face} is too dark, too bright, or has lost detail: brightness {brightness}, without detail {clipped}.</source>
        <translation>{face} is too dark, too bright, or has lost detail: brightness {brightness}, without detail {clipped}.</translation>
    </message>
    <message>
        <source>{face} is sharp.</source>
        <translation>{face} is sharp.</translation>
    </message>
    <message>
        <source>{face} is blurred: use a sharper picture.</source>
        <translation>{face} is blurred: use a sharper picture.</translation>
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
        <source>{brightness}, without detail {clipped}</source>
        <translation>{brightness}, without detail {clipped}</translation>
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
        <source>≥ {limit} on each side</source>
        <translation>≥ {limit} on each side</translation>
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
        <source>{dark} to {bright}, ≤ {max_clipped}</source>
        <translation>{dark} to {bright}, ≤ {max_clipped}</translation>
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
        <source>Crop around the face</source>
        <translation>Crop around the face</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Shrink</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Convert</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>Compress</translation>
    </message>
    <message>
        <source>No fix</source>
        <translation>No fix</translation>
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
</context>
<context>
    <name>Fixes</name>
    <message>
        <source>Crop</source>
        <translation>Crop</translation>
    </message>
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
        <source> × face</source>
        <translation> × face</translation>
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
</context>
<context>
    <name>JobStatus</name>
    <message>
        <source>Cancel (Ctrl+.)</source>
        <translation>Cancel (Ctrl+.)</translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation>Cancel the running job</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>KeyStatus</name>
    <message>
        <source>Cloud keys: present</source>
        <translation>Cloud keys: present</translation>
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
</context>
<context>
    <name>LikenessCard</name>
    <message>
        <source>Likeness</source>
        <translation>Likeness</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Features</translation>
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
        <source>Face shape</source>
        <translation>Face shape</translation>
    </message>
    <message>
        <source>Level {level} (default)</source>
        <translation>Level {level} (default)</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>Level {level}</translation>
    </message>
    <message>
        <source>The swap version is tuned already and takes no likeness settings.</source>
        <translation>The swap version is tuned already and takes no likeness settings.</translation>
    </message>
    <message>
        <source>The service recommends level {level}.</source>
        <translation>The service recommends level {level}.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reading pictures</source>
        <translation>Reading pictures</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Saving the result</source>
        <translation>Saving the result</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>MarkingCard</name>
    <message>
        <source>Responsible use</source>
        <translation>Responsible use</translation>
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
        <source>Use photos of people only with their consent.</source>
        <translation>Use photos of people only with their consent.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
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
        <source>%1 bytes · %2 %</source>
        <translation>%1 bytes · %2 %</translation>
    </message>
    <message>
        <source>Output format</source>
        <translation>Output format</translation>
    </message>
    <message>
        <source>Byte limit</source>
        <translation>Byte limit</translation>
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
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
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
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Save result as…</source>
        <translation>Save result as…</translation>
    </message>
    <message>
        <source>Local preview</source>
        <translation>Local preview</translation>
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
        <source>The preview is being made.</source>
        <translation>The preview is being made.</translation>
    </message>
    <message>
        <source>Now drop a user photo on a face of the template, or choose one in the list.</source>
        <translation>Now drop a user photo on a face of the template, or choose one in the list.</translation>
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
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>See the effect before you upload</source>
        <translation>See the effect before you upload</translation>
    </message>
    <message>
        <source>1. Open a template, or drop it here.
2. Drop a user photo on each face it goes to, up to 6.
3. Move the divider to compare, and try the algorithm versions.

Everything happens on this computer; nothing is uploaded.</source>
        <translation>1. Open a template, or drop it here.
2. Drop a user photo on each face it goes to, up to 6.
3. Move the divider to compare, and try the algorithm versions.

Everything happens on this computer; nothing is uploaded.</translation>
    </message>
    <message>
        <source>Open a template…</source>
        <translation>Open a template…</translation>
    </message>
    <message>
        <source>Try the samples</source>
        <translation>Try the samples</translation>
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
        <source>Template with its faces; Tab goes from face to face</source>
        <translation>Template with its faces; Tab goes from face to face</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop template pictures here</source>
        <translation>Drop template pictures here</translation>
    </message>
    <message>
        <source>Files or whole folders: JPG, PNG, WebP, HEIC, AVIF, TIFF, BMP and GIF</source>
        <translation>Files or whole folders: JPG, PNG, WebP, HEIC, AVIF, TIFF, BMP and GIF</translation>
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
        <source>test the effect</source>
        <translation>test the effect</translation>
    </message>
</context>
</TS>
