# Letters to organizations. Courteous and plain: no threats, nothing the member did not say.
# How they are put together: docs/LETTERS.md. Full-width punctuation; no line begins with a mark.

## Head and foot

letter-date = { $year }年{ $month }月{ $day }日
letter-to = 致：{ $name }
letter-operator = { $name }的运营方
letter-greeting = 尊敬的负责人：
# Words that are written small behind the greeting; a dash for none.
letter-greeting-goes-on = –
letter-close =
    此致
    敬礼
letter-confirm = 请确认已收到本函，并在回复中注明我的编号{ $reference }。
letter-if-in-doubt = 如果还需要其他信息才能找到我的数据或确认我的身份，请告诉我需要什么以及原因，并请只要求必要的信息。
letter-english-copy = --- 本函英文副本 / English copy of this letter ---

## Subjects

letter-subject = 个人信息请求：{ $wish }
letter-subject-question = 关于我的个人信息的询问
letter-subject-reminder = 个人信息请求的提醒：{ $wish }
letter-subject-complaint-to-them = 关于个人信息请求的投诉：{ $wish }
letter-subject-complaint = 关于{ $name }的投诉
letter-subject-withdrawal = 撤回个人信息请求：{ $wish }
letter-subject-identity = 答复关于我身份的询问：{ $wish }
letter-subject-and-reference = { $subject }（{ $reference }）

## Wishes as short names

letter-wish-access = 获取我的数据副本
letter-wish-rectification = 更正我的数据
letter-wish-erasure = 删除我的数据
letter-wish-partial-erasure = 删除我的部分数据
letter-wish-restriction = 限制使用我的数据
letter-wish-objection = 反对对我的数据的某项使用
letter-wish-stop-marketing = 不再接收营销信息
letter-wish-stop-sharing = 不再向他人提供我的数据
letter-wish-withdraw-consent = 撤回我的同意
letter-wish-portability = 以文件形式取走我的数据
letter-wish-human-review = 由人工复核自动作出的决定
letter-wish-recipients = 告知我的数据的接收方
letter-wish-device-data = 获取我的设备的数据
letter-wish-question = 询问我的数据
letter-wish-and-right = { $wish }（{ $right }）

## Rights by their names

letter-right-access = 查阅权
letter-right-rectification = 更正权
letter-right-erasure = 删除权
letter-right-partial-erasure = 删除权
letter-right-restriction = 限制处理权
letter-right-objection = 反对权
letter-right-stop-marketing = 反对直接营销的权利
letter-right-stop-sharing = 反对提供我的数据的权利
letter-right-withdraw-consent = 撤回同意的权利
letter-right-portability = 数据可携带权
letter-right-human-review = 要求人工复核自动化决定的权利
letter-right-recipients = 知悉数据接收方的权利
letter-right-device-data = 获取设备数据的权利
letter-uses-right = 我在此行使我的{ $right }。
letter-uses-law = 我在此依据{ $law }行使我的{ $right }。
letter-rests-on-law = 该请求依据{ $law }提出。

## Laws

letter-article = 第{ $number }条
letter-article-paragraph = 第{ $number }条第{ $paragraph }款
letter-article-point = 第{ $number }条第{ $paragraph }款第{ $point }项
letter-law-eu-gdpr = 《通用数据保护条例》（欧盟第2016/679号条例）{ $article }
letter-law-uk-gdpr = 英国《通用数据保护条例》{ $article }
letter-law-eu-data-act = 《数据法》（欧盟第2023/2854号条例）{ $article }

## What is asked

letter-ask-access = 请将贵方持有的我的个人数据的副本发送给我，并请告知这些数据的用途、来源、已经或将要接收数据的对象，以及保存期限。
letter-ask-rectification = 贵方持有的我的个人数据中有一部分不正确或不完整。请予以更正，并通知已从贵方获得这些数据的各方。
letter-ask-erasure = 请删除我的账户以及贵方持有的我的个人数据，并通知已从贵方获得这些数据的各方。如果其中某些数据必须或可以保留，请告知是哪些数据、原因以及保留多久。
letter-ask-partial-erasure = 请删除下列个人数据，并通知已从贵方获得这些数据的各方。如果其中某些数据必须或可以保留，请告知是哪些数据、原因以及保留多久。
letter-ask-restriction = 请暂时仅保存贵方持有的我的个人数据，不再作其他使用。恢复使用之前，请先告知我。
letter-ask-objection = 我反对对我的个人数据的一项使用，具体内容见下文。请停止这项使用，或者告知贵方认为可以继续的理由。
letter-ask-stop-marketing = 请不要再通过任何方式向我发送营销信息：请将我的地址从贵方的邮件列表及其他名单中移除，也不要使用我的数据为我挑选广告。
letter-ask-stop-sharing = 除法律要求外，请不要向他人提供我的个人数据。请同时将我的反对意见通知已获得这些数据的各方，并告知我贵方的处理情况。
letter-ask-withdraw-consent = 我撤回对使用我的个人数据的同意。请停止一切以该同意为依据的使用。如果某项使用因另有依据而继续进行，请告知是哪一项以及依据是什么。
letter-ask-portability = 请将我提供给贵方的个人数据，以及我使用贵方服务时所记录的数据，以程序可以读取的通用格式的文件发送给我。
letter-ask-human-review = 有一项关于我的决定完全由程序作出，具体内容见下文。请安排人员重新审查，考虑我的意见，并向我说明结果。
letter-ask-recipients = 请告知贵方曾向谁提供我的个人数据（请写明名称）、提供了哪些数据以及提供的时间。
letter-ask-device-data = 请将下列设备所产生的、贵方或其他方可以访问的数据，以程序可以读取的通用格式的文件提供给我。
letter-ask-question = 我想了解贵方如何处理我的个人数据。

## What some organizations say of themselves

letter-at-hikvision-erasure = 贵方隐私政策第6节表示可以协助停用账户，并移除有效的个人资料和数据。请予以办理，并同时终止所有推广信息和订阅。
letter-at-hikvision-stop-marketing = 贵方隐私政策第6节提到可以拒绝直接营销，并可协助处理订阅。请同时告知我名下有哪些订阅。
letter-at-mipi-stop-marketing = 这是一项明确的请求：请按照贵方隐私政策的说明，将我的地址从邮件列表中移除。
letter-email-list = 邮件列表 | 邮寄名单 | 邮件名单
letter-at-foscam-erasure = 根据贵方隐私政策，可以通过电子邮件请求删除账户。请同时删除我提交的帖子、视频和其他内容，并不再使用这些内容。
letter-at-smarteye-erasure = 根据贵方隐私政策，可以彻底删除数据，此后不再发送任何消息。请将备份和存档包括在内，或者告知它们何时会被覆盖。

## Later letters

letter-sent = 我于{ $date }向贵方提出了请求：{ $wish }。我的编号是{ $reference }。
letter-called = 我于{ $date }致电贵方并提出了请求：{ $wish }。我为此使用的编号是{ $reference }。
letter-on-pages = 我于{ $date }在贵方的页面上提出了请求：{ $wish }。我为此使用的编号是{ $reference }。
letter-as-named = 我于{ $date }按照贵方隐私政策所述的方式提出了请求：{ $wish }。我为此使用的编号是{ $reference }。
letter-reminder-no-answer = 我尚未收到完整的答复。
letter-reminder-due = 按照我的计算，贵方最迟应于{ $due }答复。我尚未收到完整的答复。
letter-reminder-please = 请尽快答复，或者告知我何时可以得到答复以及需要更长时间的原因。
letter-complaint-to-them = 我要就贵方处理我请求的方式提出投诉。
letter-complaint-to-them-please = 请调查此事，并告知我贵方采取了什么措施以及结果如何。
letter-complaint = 我希望投诉以下单位：{ $name }。
letter-complaint-sent = 我于{ $date }向该单位提出了请求：{ $wish }。我的编号是{ $reference }。
letter-complaint-called = 我于{ $date }致电该单位并提出了请求：{ $wish }。我为此使用的编号是{ $reference }。
letter-complaint-on-pages = 我于{ $date }在该单位的页面上提出了请求：{ $wish }。我为此使用的编号是{ $reference }。
letter-complaint-as-named = 我于{ $date }按照该单位隐私政策所述的方式提出了请求：{ $wish }。我为此使用的编号是{ $reference }。
letter-complaint-contact = 我写信的地址是：{ $address }。
letter-complaint-due = 按照我的计算，该单位最迟应于{ $due }答复。
letter-complaint-please = 我没有收到符合该请求的答复。请予以调查，并将结果告知我。如有需要，我可以提供我保存的相关材料的副本。
letter-withdrawal-please = 我撤回该请求，请不要继续处理。
letter-identity = 贵方于{ $date }询问我的身份，此事涉及我的请求：{ $wish }。我的编号是{ $reference }。
letter-identity-please = 请根据下列信息确认我的身份，贵方可以将其与我的账户核对。我不希望发送身份证件的副本。如果仍有疑问，请告知具体疑问以及其他可以消除疑问的方式。

## What the member adds

letter-contact-source = 我在以下位置找到了贵方的地址：{ $source }。如果该地址不适合接收本函，请代为转交，或者告诉我应当写信给谁。
letter-details = 具体说明：
letter-details-question = 我的问题：
letter-details-later = 详细说明：
letter-particulars = 以下信息有助于找到我的数据：
letter-particulars-complaint = 我的信息：
letter-particular = { $label }：{ $value }
letter-label-name = 姓名
letter-label-nickname = 昵称
letter-label-member-company = 会员公司
letter-label-user-name = 用户名
letter-label-account-email = 账户的电子邮件地址
letter-label-contact-method = 首选联系方式
letter-label-reply-address = 回复地址
letter-label-device-name = 设备名称
letter-label-device-serial = 序列号
letter-label-device-id = 设备标识
letter-label-website-links = 相关网页
letter-label-before = 现有的错误或不完整内容
letter-label-after = 正确内容
letter-label-data-to-delete = 需要删除的数据
letter-label-recipients = 涉及的接收方

## On paper, and in the file of evidence

letter-reference = 编号：{ $reference }
verify-title = 如何核对这份证据
verify-what = 本文件夹保存了向{ $organization }提出的请求{ $reference }的全部记录。任何人都可以在没有原程序的情况下核对：文件或日志中的某一行后来是否被更改过。
verify-broken = 写入本文件夹时，日志已经损坏：从第{ $number }行起，内容与当初的记录不符。此处按原样附上。
verify-files = 文件
verify-file-summary = 请求经过的摘要，供阅读和打印。
verify-file-documents = 每一封信函、消息、笔记和回执，逐字节保存。
verify-file-log = 带有校验值的日志。以此文件为准，摘要只是转述。
verify-file-linked = 以W3C数据隐私词汇表（DPV）表述的请求经过，供程序读取。
verify-file-script = 核对以下全部内容。它很短，可以先读一遍。
verify-file-sums = 其他每个文件的SHA-256值。
verify-withheld = 以下文档含有验证码或密码，因此没有附上。它们的SHA-256值：
verify-check = 核对全部内容
verify-check-text = 请在本文件夹中打开终端。有Python 3即可，无需安装其他软件。
verify-check-more = 第一条命令核对文件、日志和文档，并显示日志。第二条只核对文件。第三条显示一个文件的SHA-256值，可与SHA256SUMS中的对应行比较。
verify-chain = 日志各行如何相连
verify-chain-text = log.json中的每一行都有一个校验值“chain”。它是依次对以下字节计算的SHA-256值：
verify-hashed-domain = ASCII文本“privacy-dashboard rights log v1”
verify-hashed-previous = 上一行的“chain”，32字节；第一行为32个零字节
verify-hashed-number = “number”，该行的序号，从1开始，8字节，高位在前
verify-hashed-written = “written_at_us”，自1970年1月1日（UTC）起的微秒数，8字节，高位在前
verify-hashed-document = “document”，该行所属文档的SHA-256值，32字节；没有文档时为32个零字节
verify-hashed-event = “event”，按JSON读取的引号内文本，UTF-8编码
verify-head = “head”是最后一行的位置和校验值，与各行分开保存，以便发现末尾缺行。“broken_at”是发现已损坏的第一行，没有则为null。
verify-receipts = 门户的回执
verify-receipts-text = 该组织的门户对请求的若干步骤作了签名。每份回执都是紧凑形式的JWS（RFC 7515），位于“documents”中，扩展名为.jws。log.json中的“portal”列出门户地址、门户对该请求的编号、每份回执及其签名密钥的指纹（RFC 7638），以及连接时约定的公钥。“proven”是收到回执时的检验结果，可用支持JWS的程序再次检验。密钥是否属于该组织，只有该组织自己能够确认。
verify-limits = 能证明什么，不能证明什么
verify-limits-text = 它能证明内容没有被更改、删去或插入。它不能证明日志由谁写成，其中的日期和时间来自写入者的计算机。改动此文件夹的人可能删去末尾若干行并相应改写“head”；只有将最后一行的校验值与更早记下的校验值比较才能发现。电子邮件由谁写成，可以从它自带的签名（DKIM）判断，前提是它有签名。
verify-last = 写入本文件夹时最后一行的校验值：
