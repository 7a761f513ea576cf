//! Who lives there. Names that are long, written from right to left or without spaces come early.

/// A sample member.
#[derive(Debug, Clone)]
pub(super) struct Person {
    /// The subject of their tokens.
    pub(super) subject: String,
    /// Their place in the list; Ada is 0, Ben is 1.
    pub(super) number: usize,
    /// The name as they write it.
    pub(super) name: &'static str,
    /// For addresses and user names.
    pub(super) handle: String,
    /// A postal address, in the way of its country.
    pub(super) address: &'static str,
    /// A telephone number of that country.
    pub(super) phone: &'static str,
    /// An employer.
    pub(super) company: &'static str,
}

impl Person {
    pub(super) const fn is_ada(&self) -> bool {
        self.number == 0
    }
}

/// Name, handle, address, telephone, company.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static str);

const ROWS: [Row; 22] = [
    (
        "Ada Schönborn-Wolkenstein",
        "ada",
        "Hinter der Alten Kapelle 12, Stiege 3, Tür 41\n1070 Wien\nÖsterreich",
        "+43 1 555 0101",
        "Donauländische Kamerawerke Gesellschaft mit beschränkter Haftung",
    ),
    ("Ben Okafor", "ben", "14 Marina Road\nLagos 101001\nNigeria", "+234 1 555 0102", "Harbour Optics Ltd"),
    (
        "Maximiliane Freifrau von Hohenlohe-Waldenburg-Schillingsfürst",
        "maximiliane",
        "Am Rathausplatz zum Heiligen Kreuz 1a\n97877 Wertheim-Höhefeld\nDeutschland",
        "+49 9342 555 0103",
        "Süddeutsche Überwachungstechnik Vertriebsgesellschaft mbH & Co. KG",
    ),
    (
        "欧阳若兰",
        "ruolan",
        "浙江省杭州市滨江区样本路五百五十五号三幢二单元一千二百零一室",
        "+86 571 5550 0104",
        "杭州样本视频技术有限公司",
    ),
    (
        "ليلى بنت عبد الرحمن الفاسي",
        "layla",
        "زنقة الياسمين ٧\nالرباط ١٠٠٠٠\nالمغرب",
        "+212 5 3755 0105",
        "شركة الأفق للبصريات",
    ),
    ("נועה בן־דוד", "noa", "רחוב הדוגמה 8\nתל אביב-יפו 6100001\nישראל", "+972 3 555 0106", "אופטיקה לדוגמה בע״מ"),
    (
        "José María de los Ángeles Fernández-Villaverde y Ruiz de la Prada",
        "josemaria",
        "Calle del Ejemplo, 123, 4.º izda.\n28013 Madrid\nEspaña",
        "+34 91 555 0107",
        "Cámaras y Sistemas del Ejemplo, S.A.",
    ),
    (
        "Siobhán Ní Dhomhnaill",
        "siobhan",
        "3 Sample Quay\nGalway H91 X0X0\nIreland",
        "+353 91 555 0108",
        "Quayside Imaging",
    ),
    (
        "佐藤 花子",
        "hanako",
        "〒100-0000\n東京都千代田区見本町1-2-3 見本ビルディング東館405号室",
        "+81 3 5550 0109",
        "見本光学株式会社",
    ),
    (
        "Nguyễn Thị Minh Khai",
        "minhkhai",
        "55 Đường Ví Dụ, Phường 1\nThành phố Hồ Chí Minh\nViệt Nam",
        "+84 28 5555 0110",
        "Công ty Ví Dụ",
    ),
    ("Li Na", "lina", "55 Example Street #08-11\nSingapore 000055", "+65 5550 0111", "Na"),
    (
        "Jürgen Müller-Lüdenscheidt",
        "juergen",
        "Bahnhofstraße 5\n99999 Musterstadt\nDeutschland",
        "+49 30 555 0112",
        "Müller Sicherheit",
    ),
    (
        "Αικατερίνη Παπαδοπούλου",
        "katerina",
        "Οδός Παραδείγματος 9\n105 55 Αθήνα\nΕλλάδα",
        "+30 21 0555 0113",
        "Παράδειγμα Α.Ε.",
    ),
    ("Дарья Соколова", "darja", "ул. Примерная, д. 5, кв. 14\nАлматы 050000\nҚазақстан", "+7 727 555 0114", "Пример"),
    (
        "Priya Venkataraghavan Subramanian",
        "priya",
        "No. 15, 2nd Sample Cross\nBengaluru 560001\nIndia",
        "+91 80 5555 0115",
        "Sample Embedded Pvt Ltd",
    ),
    ("김민지", "minji", "서울특별시 종로구 견본로 16, 101동 1601호", "+82 2 555 0116", "견본전자"),
    (
        "Owen Llanfairpwll",
        "owen",
        "17 Heol Enghraifft\nCaerdydd CF10 0AA\nUnited Kingdom",
        "+44 29 5555 0117",
        "Enghraifft Cyf",
    ),
    (
        "Zoë Brontë-Ferreira",
        "zoe",
        "Rua do Exemplo 18, 2.º Dto\n1000-001 Lisboa\nPortugal",
        "+351 21 555 0118",
        "Exemplo Lda",
    ),
    ("สมหญิง ตัวอย่าง", "somying", "19 ถนนตัวอย่าง\nกรุงเทพมหานคร 10000\nประเทศไทย", "+66 2 555 0119", "บริษัท ตัวอย่าง จำกัด"),
    (
        "Mary O’Brien-Nakamura",
        "mary",
        "20 Sample Avenue, Apt 5B\nSpringfield, IL 62700\nUSA",
        "+1 217 555 0120",
        "Sample & Daughters, Inc.",
    ),
    ("Ğülşen Çağlayan", "gulsen", "Örnek Sokak 21/4\n34000 İstanbul\nTürkiye", "+90 212 555 0121", "Örnek Kamera A.Ş."),
    ("Åse Ødegård", "ase", "Eksempelveien 22\n0001 Oslo\nNorge", "+47 22 55 01 22", "Eksempel AS"),
];

/// Ada, Ben, then the others; after the list's end the names come again under new ids.
pub(super) fn all() -> impl Iterator<Item = Person> {
    ROWS.iter().cycle().enumerate().map(|(number, &(name, handle, address, phone, company))| {
        let round = number / ROWS.len();
        let handle = if round == 0 { handle.to_owned() } else { format!("{handle}{round}") };
        Person { subject: format!("{handle}-0001"), number, name, handle, address, phone, company }
    })
}
