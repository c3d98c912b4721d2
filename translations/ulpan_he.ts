<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>AbilityMatrix</name>
    <message>
        <source>Institution</source>
        <translation>מוסד</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>יחידות</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>אנשים</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>קבוצות לימוד</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>קורסים</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>התקדמות</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>ייצוא</translation>
    </message>
    <message>
        <source>LTI</source>
        <translation>LTI</translation>
    </message>
    <message>
        <source>xAPI</source>
        <translation>xAPI</translation>
    </message>
    <message>
        <source>Single sign-on</source>
        <translation>כניסה אחידה</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>חיוב</translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation>טוקני API</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>תאימות</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>יומן פעולות</translation>
    </message>
    <message>
        <source>Metrics of the server</source>
        <translation>מדדי השרת</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>About Ulpan</source>
        <translation>אודות Ulpan</translation>
    </message>
    <message>
        <source>Ulpan %1</source>
        <translation>Ulpan %1</translation>
    </message>
    <message>
        <source>Language learning for institutions. Free software under the GPL, version 3 or later.</source>
        <translation>לימוד שפות במוסדות. תוכנה חופשית ברישיון GPL, גרסה 3 ומעלה.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>AccessToken</name>
    <message>
        <source>API tokens</source>
        <translation>טוקני API</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>הרשאות</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>תפוגה</translation>
    </message>
    <message>
        <source>Last use</source>
        <translation>שימוש אחרון</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>נוצר</translation>
    </message>
</context>
<context>
    <name>ApiToken</name>
    <message>
        <source>Token ID</source>
        <translation>מזהה הטוקן</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>הרשאות</translation>
    </message>
    <message>
        <source>Last use</source>
        <translation>שימוש אחרון</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>תוקף</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>נוצר</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>מזהה לקוח</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Colours of the desktop</source>
        <translation>צבעי שולחן העבודה</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>בהיר</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
</context>
<context>
    <name>Assignment</name>
    <message>
        <source>Assignments</source>
        <translation>שיבוצים</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>קבוצת לימוד</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>לומד</translation>
    </message>
    <message>
        <source>By</source>
        <translation>על ידי</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Place on the waiting list</source>
        <translation>מקום ברשימת ההמתנה</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>מקור</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>נוצר</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>שונה</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Member</source>
        <translation>אדם</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>יחידה</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>מוסד</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>קבוצת לימוד</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>שיבוץ</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>קליטה מרוכזת</translation>
    </message>
    <message>
        <source>Kept columns</source>
        <translation>עמודות שמורות</translation>
    </message>
    <message>
        <source>Change of many</source>
        <translation>שינוי מרוכז</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>טוקן API</translation>
    </message>
    <message>
        <source>Client credentials</source>
        <translation>פרטי גישה ללקוח</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>מפתח חתימה</translation>
    </message>
    <message>
        <source>created</source>
        <translation>יצירה</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>שינוי</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>anonymised</source>
        <translation>אנונימיזציה</translation>
    </message>
    <message>
        <source>invited</source>
        <translation>הזמנה</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>כניסה</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>יציאה</translation>
    </message>
    <message>
        <source>password set</source>
        <translation>קביעת סיסמה</translation>
    </message>
    <message>
        <source>second factor begun</source>
        <translation>התחלת אימות דו־שלבי</translation>
    </message>
    <message>
        <source>second factor switched on</source>
        <translation>הפעלת אימות דו־שלבי</translation>
    </message>
    <message>
        <source>second factor switched off</source>
        <translation>כיבוי אימות דו־שלבי</translation>
    </message>
    <message>
        <source>second factor reset</source>
        <translation>איפוס אימות דו־שלבי</translation>
    </message>
    <message>
        <source>recovery codes renewed</source>
        <translation>חידוש קודי שחזור</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>מיזוג</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>narrowed</source>
        <translation>צמצום</translation>
    </message>
    <message>
        <source>renewed</source>
        <translation>חידוש</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>ביצוע</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>undo failed</source>
        <translation>הביטול נכשל</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>כישלון</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>השהיה</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>המשך</translation>
    </message>
    <message>
        <source>deleted for good</source>
        <translation>מחיקה לצמיתות</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>התוכנה</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>עצירה</translation>
    </message>
    <message>
        <source>passwords set</source>
        <translation>קביעת סיסמאות</translation>
    </message>
    <message>
        <source>connection e-mails written</source>
        <translation>כתיבת הודעות התחברות</translation>
    </message>
    <message>
        <source>undone in part</source>
        <translation>ביטול חלקי</translation>
    </message>
    <message>
        <source>New entities</source>
        <translation>יחידות חדשות</translation>
    </message>
    <message>
        <source>Deactivations</source>
        <translation>השבתות</translation>
    </message>
    <message>
        <source>The encoding</source>
        <translation>הקידוד</translation>
    </message>
    <message>
        <source>E-mails to new learners</source>
        <translation>הודעות ללומדים חדשים</translation>
    </message>
    <message>
        <source>More seats than there are</source>
        <translation>חריגה ממספר הרישיונות</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>הושמט</translation>
    </message>
    <message>
        <source>%1 means %2</source>
        <translation>%1 פירושו %2</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>אושר</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>נוספו: %1</translation>
    </message>
    <message>
        <source>taken away: %1</source>
        <translation>הוסרו: %1</translation>
    </message>
    <message>
        <source>replaced by: %1</source>
        <translation>הוחלפו ב: %1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Of those found by: %1</source>
        <translation>מתוך מי שנמצאו לפי: %1</translation>
    </message>
    <message>
        <source>undo left unfinished</source>
        <translation>הביטול נותר חלקי</translation>
    </message>
    <message>
        <source>access of client credentials</source>
        <translation>גישה בפרטי גישה ללקוח</translation>
    </message>
    <message>
        <source>links in e-mails</source>
        <translation>קישורים בהודעות דוא״ל</translation>
    </message>
    <message>
        <source>%1 (API token)</source>
        <translation>%1 (טוקן API)</translation>
    </message>
    <message>
        <source>%1 (client credentials)</source>
        <translation>%1 (פרטי גישה ללקוח)</translation>
    </message>
    <message>
        <source>%1 (API token of %2)</source>
        <translation>%1 (טוקן API של %2)</translation>
    </message>
    <message>
        <source>%1 (client credentials of %2)</source>
        <translation>%1 (פרטי גישה ללקוח של %2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>אדם אחד</numerusform>
            <numerusform>%Ln אנשים</numerusform>
        </translation>
    </message>
    <message>
        <source>Upload without a file name</source>
        <translation>העלאה ללא שם קובץ</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>מספר %1</translation>
    </message>
    <message>
        <source>Members meant</source>
        <translation>אנשים שנבחרו</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>שונה</translation>
    </message>
    <message>
        <source>Already so</source>
        <translation>כבר כך</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>נדחו</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>הושבו לקדמותם</translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation>נשארו כפי שהם</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>מוזגה אל</translation>
    </message>
    <message>
        <source>Members moved</source>
        <translation>אנשים שהועברו</translation>
    </message>
    <message>
        <source>Passwords set</source>
        <translation>סיסמאות שנקבעו</translation>
    </message>
    <message>
        <source>Connection e-mails written</source>
        <translation>הודעות התחברות שנכתבו</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>קבוצות לימוד</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>חודש</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>סיסמה</translation>
    </message>
    <message>
        <source>the client secret</source>
        <translation>סוד הלקוח</translation>
    </message>
    <message>
        <source>the LTI secret</source>
        <translation>סוד ה־LTI</translation>
    </message>
    <message>
        <source>no longer kept</source>
        <translation>לא נשמר עוד</translation>
    </message>
    <message>
        <source>The program on this computer</source>
        <translation>התוכנה במחשב הזה</translation>
    </message>
</context>
<context>
    <name>AuditEntry</name>
    <message>
        <source>Audit</source>
        <translation>יומן פעולות</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>פעולה</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>מי</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>לפני</translation>
    </message>
    <message>
        <source>After</source>
        <translation>אחרי</translation>
    </message>
    <message>
        <source>When</source>
        <translation>מתי</translation>
    </message>
    <message>
        <source>What</source>
        <translation>מה</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>מספר הרשומה</translation>
    </message>
</context>
<context>
    <name>AuditExport</name>
    <message>
        <source>When</source>
        <translation>מתי</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>פעולה</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>מספר הרשומה</translation>
    </message>
    <message>
        <source>What</source>
        <translation>על מה</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>מי</translation>
    </message>
    <message>
        <source>By the credential</source>
        <translation>באמצעות פרטי הגישה</translation>
    </message>
    <message>
        <source>From the address</source>
        <translation>מהכתובת</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>בקשה</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>לפני</translation>
    </message>
    <message>
        <source>After</source>
        <translation>אחרי</translation>
    </message>
</context>
<context>
    <name>BulkEdit</name>
    <message>
        <source>Changes to many</source>
        <translation>שינויים מרוכזים</translation>
    </message>
</context>
<context>
    <name>BulkWish</name>
    <message>
        <source>Move to the entity</source>
        <translation>העברה ליחידה</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>הוספת תגיות</translation>
    </message>
    <message>
        <source>Take away tags</source>
        <translation>הסרת תגיות</translation>
    </message>
    <message>
        <source>Add locations</source>
        <translation>הוספת מיקומים</translation>
    </message>
    <message>
        <source>Take away locations</source>
        <translation>הסרת מיקומים</translation>
    </message>
    <message>
        <source>Put into the session</source>
        <translation>שיבוץ לקבוצת לימוד</translation>
    </message>
    <message>
        <source>Take out of the session</source>
        <translation>הוצאה מקבוצת לימוד</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>See institutions</source>
        <translation>צפייה במוסדות</translation>
    </message>
    <message>
        <source>Change institutions</source>
        <translation>עריכת מוסדות</translation>
    </message>
    <message>
        <source>See entities</source>
        <translation>צפייה ביחידות</translation>
    </message>
    <message>
        <source>Change entities</source>
        <translation>עריכת יחידות</translation>
    </message>
    <message>
        <source>See members</source>
        <translation>צפייה באנשים</translation>
    </message>
    <message>
        <source>Change members</source>
        <translation>עריכת אנשים</translation>
    </message>
    <message>
        <source>See sessions</source>
        <translation>צפייה בקבוצות לימוד</translation>
    </message>
    <message>
        <source>Change sessions</source>
        <translation>עריכת קבוצות לימוד</translation>
    </message>
    <message>
        <source>See courses</source>
        <translation>צפייה בקורסים</translation>
    </message>
    <message>
        <source>Change courses</source>
        <translation>עריכת קורסים</translation>
    </message>
    <message>
        <source>See progress</source>
        <translation>צפייה בהתקדמות</translation>
    </message>
    <message>
        <source>Manage webhooks</source>
        <translation>ניהול webhooks</translation>
    </message>
    <message>
        <source>Manage exports</source>
        <translation>ניהול ייצוא</translation>
    </message>
    <message>
        <source>Manage LTI</source>
        <translation>ניהול LTI</translation>
    </message>
    <message>
        <source>Manage xAPI</source>
        <translation>ניהול xAPI</translation>
    </message>
    <message>
        <source>Manage single sign-on</source>
        <translation>ניהול כניסה אחידה</translation>
    </message>
    <message>
        <source>Manage billing</source>
        <translation>ניהול חיוב</translation>
    </message>
    <message>
        <source>Manage API tokens</source>
        <translation>ניהול טוקני API</translation>
    </message>
    <message>
        <source>See compliance</source>
        <translation>צפייה בתאימות</translation>
    </message>
    <message>
        <source>See the audit</source>
        <translation>צפייה ביומן הפעולות</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>לומד</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>מדריך</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>תמיכה</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>מנהל</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>בעלים</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>מפעיל</translation>
    </message>
    <message>
        <source>English</source>
        <translation>אנגלית</translation>
    </message>
    <message>
        <source>French</source>
        <translation>צרפתית</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>עברית</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>פסיק</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>נקודה־פסיק</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>טאב</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>קו אנכי</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>כניסה</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>טוקן API</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>התקבל</translation>
    </message>
    <message>
        <source>Being planned</source>
        <translation>בהכנת תצוגה מקדימה</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>תצוגה מקדימה מוכנה</translation>
    </message>
    <message>
        <source>Needs confirmation</source>
        <translation>ממתין לאישור</translation>
    </message>
    <message>
        <source>Being applied</source>
        <translation>בביצוע</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>מושהה</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>בוצע</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>בוטל</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>נכשל</translation>
    </message>
    <message>
        <source>Being undone</source>
        <translation>ביטול בביצוע</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>הקליטה בוטלה</translation>
    </message>
    <message>
        <source>Partly undone</source>
        <translation>בוטל חלקית</translation>
    </message>
    <message>
        <source>Create and update</source>
        <translation>יצירה ועדכון</translation>
    </message>
    <message>
        <source>Create only</source>
        <translation>יצירה בלבד</translation>
    </message>
    <message>
        <source>Update only</source>
        <translation>עדכון בלבד</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>אוטומטי</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>שם משתמש</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>מזהה חיצוני</translation>
    </message>
    <message>
        <source>Learner ID</source>
        <translation>מזהה לומד</translation>
    </message>
    <message>
        <source>Add to what is there</source>
        <translation>הוספה לקיים</translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>החלפת הקיים</translation>
    </message>
    <message>
        <source>Leave the value alone</source>
        <translation>השארת הערך הקיים</translation>
    </message>
    <message>
        <source>Clear the value</source>
        <translation>מחיקת הערך</translation>
    </message>
    <message>
        <source>One for each learner</source>
        <translation>אחד לכל לומד</translation>
    </message>
    <message>
        <source>One for the whole import</source>
        <translation>אחד לכל הקליטה</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>יצירה</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>עדכון</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>ללא שינוי</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>נדחתה</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>דולגה</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>פעיל</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>מושעה</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>מר</translation>
    </message>
    <message>
        <source>Ms</source>
        <translation>גב׳</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>הוזמן</translation>
    </message>
    <message>
        <source>Anonymised</source>
        <translation>עבר אנונימיזציה</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>כן</translation>
    </message>
    <message>
        <source>No</source>
        <translation>לא</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>נשמר</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>ממתין לשליחה</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>הזמנה</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>איפוס סיסמה</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>החלפת סיסמה</translation>
    </message>
    <message>
        <source>Password by mail</source>
        <translation>סיסמה בדואר</translation>
    </message>
    <message>
        <source>Second factor switched on</source>
        <translation>אימות דו־שלבי הופעל</translation>
    </message>
    <message>
        <source>Second factor switched off</source>
        <translation>אימות דו־שלבי כובה</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>משובץ</translation>
    </message>
    <message>
        <source>On the waiting list</source>
        <translation>ברשימת ההמתנה</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>הוצא</translation>
    </message>
    <message>
        <source>By a person</source>
        <translation>על ידי אדם</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>לפי כלל</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>טיוטה</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתוחה</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>פעילה</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>סגורה</translation>
    </message>
    <message>
        <source>Change to many</source>
        <translation>שינוי מרוכז</translation>
    </message>
    <message>
        <source>Merge of entities</source>
        <translation>מיזוג יחידות</translation>
    </message>
    <message>
        <source>Second factor taken away</source>
        <translation>האימות הדו־שלבי הוסר</translation>
    </message>
    <message>
        <source>UTF-16, low byte first (Excel&apos;s Unicode text)</source>
        <translation>UTF-16, הבית הנמוך תחילה (&quot;טקסט Unicode&quot; של Excel)</translation>
    </message>
    <message>
        <source>UTF-16, high byte first</source>
        <translation>UTF-16, הבית הגבוה תחילה</translation>
    </message>
    <message>
        <source>Windows-1252 (Western European)</source>
        <translation>Windows-1252 (מערב אירופה)</translation>
    </message>
    <message>
        <source>Windows-1255 (Hebrew)</source>
        <translation>Windows-1255 (עברית)</translation>
    </message>
    <message>
        <source>ISO-8859-15 (Western European)</source>
        <translation>ISO-8859-15 (מערב אירופה)</translation>
    </message>
    <message>
        <source>Nothing taken back</source>
        <translation>דבר לא בוטל</translation>
    </message>
    <message>
        <source>Removed again</source>
        <translation>הוסר</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>הוחזר לקדמותו</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>הושאר כפי שהוא</translation>
    </message>
    <message>
        <source>Synchronise: also deactivate whom the file lacks</source>
        <translation>סנכרון: גם השבתת מי שאינו בקובץ</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>כפי שכתוב בקובץ</translation>
    </message>
    <message>
        <source>Keep what was edited</source>
        <translation>שמירת מה שנערך</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>השבתה</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>ללא שינוי</translation>
    </message>
    <message>
        <source>See the server&apos;s metrics</source>
        <translation>צפייה במדדי השרת</translation>
    </message>
</context>
<context>
    <name>ClientCredential</name>
    <message>
        <source>Client credentials</source>
        <translation>פרטי גישה ללקוח</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>מזהה לקוח</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>הרשאות</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>נוצר</translation>
    </message>
    <message>
        <source>Last use</source>
        <translation>שימוש אחרון</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;קובץ</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;עריכה</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;תצוגה</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ע&amp;זרה</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;חדש</translation>
    </message>
    <message>
        <source>Copy &amp;link to this place</source>
        <translation>העתקת &amp;קישור למקום הזה</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;יציאה</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>&amp;חיפוש בדף</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;רענון</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;אחורה</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>&amp;קדימה</translation>
    </message>
    <message>
        <source>&amp;Narrow navigation</source>
        <translation>ניווט &amp;מצומצם</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>טקסט &amp;גדול יותר</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>טקסט ק&amp;טן יותר</translation>
    </message>
    <message>
        <source>Normal text si&amp;ze</source>
        <translation>גודל טקסט &amp;רגיל</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>קיצורי &amp;מקשים</translation>
    </message>
    <message>
        <source>&amp;About Ulpan</source>
        <translation>&amp;אודות Ulpan</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>&amp;חיבורים</translation>
    </message>
    <message>
        <source>&amp;Test environment</source>
        <translation>&amp;סביבת בדיקה</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;יציאה מהחשבון</translation>
    </message>
    <message>
        <source>&amp;Go to or do…</source>
        <translation>&amp;מעבר או פעולה…</translation>
    </message>
    <message>
        <source>&amp;Search everywhere</source>
        <translation>חיפוש &amp;בכל מקום</translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>&amp;ביטול השינוי האחרון</translation>
    </message>
    <message>
        <source>&amp;Compact tables</source>
        <translation>טבלאות &amp;צפופות</translation>
    </message>
    <message>
        <source>&amp;Arrange the columns…</source>
        <translation>&amp;סידור העמודות…</translation>
    </message>
    <message>
        <source>Make the pane &amp;wider</source>
        <translation>הרח&amp;בת החלונית</translation>
    </message>
    <message>
        <source>Make the pane narro&amp;wer</source>
        <translation>הצרת החלו&amp;נית</translation>
    </message>
</context>
<context>
    <name>Docs</name>
    <message>
        <source>Platform dialect</source>
        <translation>ניב הפלטפורמה</translation>
    </message>
    <message>
        <source>Provisioning dialect</source>
        <translation>ניב הקליטה</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>שגיאות</translation>
    </message>
    <message>
        <source>Status codes</source>
        <translation>קודי מצב</translation>
    </message>
    <message>
        <source>required</source>
        <translation>חובה</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>סינון</translation>
    </message>
    <message>
        <source>sort</source>
        <translation>מיון</translation>
    </message>
    <message>
        <source>No credential needed</source>
        <translation>ללא הזדהות</translation>
    </message>
    <message>
        <source>Any good credential</source>
        <translation>כל הזדהות תקפה</translation>
    </message>
    <message>
        <source>Needs the ability</source>
        <translation>נדרשת ההרשאה</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>נשלח</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>התשובה</translation>
    </message>
    <message>
        <source>The Ulpan API</source>
        <translation>ממשק ה־API של Ulpan</translation>
    </message>
    <message>
        <source>Two dialects live under `/api`: the platform dialect, which is REST with `snake_case` names, and the provisioning dialect, whose calls look like `getAllLearners` and take forms as well as JSON.</source>
        <translation>תחת `/api` יש שני ניבים: ניב הפלטפורמה, שהוא REST עם שמות בסגנון `snake_case`, וניב הקליטה, שקריאותיו נראות כמו `getAllLearners` ומקבלות גם טפסים וגם JSON.</translation>
    </message>
    <message>
        <source>Send `Authorization: Bearer` with a sign-in token, an API token or a token from `/api/token`. What it may do follows from its abilities; another institution&apos;s data is answered with 404.</source>
        <translation>יש לשלוח `Authorization: Bearer` עם טוקן כניסה, טוקן API או טוקן שהתקבל מ־`/api/token`. מה שמותר לו נקבע לפי ההרשאות שלו; על נתונים של מוסד אחר מתקבלת תשובת 404.</translation>
    </message>
    <message>
        <source>Bodies may be JSON, URL-encoded forms or multipart forms with brackets, such as `contact_email[0]`. PUT and PATCH mean the same: what is sent is changed, `null` clears, lists are replaced.</source>
        <translation>גוף הבקשה יכול להיות JSON, טופס urlencoded או טופס multipart עם סוגריים מרובעים, כגון `contact_email[0]`. PUT ו־PATCH שווים: מה שנשלח משתנה, `null` מנקה, ורשימות מוחלפות.</translation>
    </message>
    <message>
        <source>Lists take `page` and `per_page`, or `cursor`; `sort`, `q`, and a filter by its name. Single resources have an `ETag`: send it back in `If-Match`, and a change that somebody else made first is not overwritten.</source>
        <translation>רשימות מקבלות `page` ו־`per_page`, או `cursor`; וכן `sort`, `q` ומסננים בשמם. למשאב יחיד יש `ETag`: אם שולחים אותו בחזרה ב־`If-Match`, שינוי שמישהו אחר הקדים לבצע אינו נדרס.</translation>
    </message>
    <message>
        <source>A POST with an `Idempotency-Key` is carried out once: the same key gets the first answer again for 24 hours. `Accept-Language` chooses Hebrew, French or English for messages.</source>
        <translation>בקשת POST עם `Idempotency-Key` מתבצעת פעם אחת: אותו מפתח מחזיר את התשובה הראשונה במשך 24 שעות. `Accept-Language` בוחר את שפת ההודעות: עברית, צרפתית או אנגלית.</translation>
    </message>
    <message>
        <source>In the examples `$BASE` is this server&apos;s address and `$TOKEN` your token; other capitals stand for ids of yours.</source>
        <translation>בדוגמאות `$BASE` הוא כתובת השרת ו־`$TOKEN` הוא הטוקן שלך; מילים אחרות באותיות גדולות מציינות מזהים שלך.</translation>
    </message>
    <message>
        <source>Answered, in `data`</source>
        <translation>התשובה, בתוך `data`</translation>
    </message>
    <message>
        <source>An error&apos;s body has a `code` from this table, a `reason` that never changes, and a message in the caller&apos;s language. Faults of fields stand beside it under `errors`.</source>
        <translation>בגוף השגיאה יש `code` מהטבלה הזאת, `reason` שאינו משתנה לעולם, והודעה בשפת הפונה. ליקויים בשדות מופיעים לצידם תחת `errors`.</translation>
    </message>
    <message>
        <source>Needs the role</source>
        <translation>נדרש התפקיד</translation>
    </message>
    <message>
        <source>Sent in the query</source>
        <translation>נשלח בשאילתה</translation>
    </message>
</context>
<context>
    <name>Entity</name>
    <message>
        <source>Entities</source>
        <translation>יחידות</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>תיאור</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>כתובת</translation>
    </message>
    <message>
        <source>City</source>
        <translation>עיר</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>מיקוד</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>נוצרה</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>שונתה</translation>
    </message>
</context>
<context>
    <name>EntityMerge</name>
    <message numerus="yes">
        <source>%Ln learner(s) move to %1.</source>
        <translation>
            <numerusform>לומד אחד עובר אל %1.</numerusform>
            <numerusform>%Ln לומדים עוברים אל %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) of the staff move to %1.</source>
        <translation>
            <numerusform>איש צוות אחד עובר אל %1.</numerusform>
            <numerusform>%Ln אנשי צוות עוברים אל %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody belongs to %1, so nobody moves.</source>
        <translation>אין מי ששייך אל %1, ולכן איש אינו עובר.</translation>
    </message>
    <message numerus="yes">
        <source>Their %Ln place(s) in sessions stay as they are.</source>
        <translation>
            <numerusform>השיבוץ שלהם בקבוצת לימוד נשאר כפי שהוא.</numerusform>
            <numerusform>%Ln השיבוצים שלהם בקבוצות הלימוד נשארים כפי שהם.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is deleted. A file that still names it would make it anew; the import asks before it does.</source>
        <translation>היחידה %1 נמחקת. קובץ שעדיין מזכיר אותה ייצור אותה מחדש; הקליטה תשאל לפני כן.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) moved to %1.</source>
        <translation>
            <numerusform>אדם אחד עבר אל %1.</numerusform>
            <numerusform>%Ln אנשים עברו אל %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The members are being moved to %1.</source>
        <translation>האנשים עוברים אל %1.</translation>
    </message>
    <message>
        <source>merging of %1</source>
        <translation>מיזוג של %1</translation>
    </message>
    <message>
        <source>Who belonged to which entity is not kept.</source>
        <translation>לא נשמר מי היה שייך לאיזו יחידה.</translation>
    </message>
    <message>
        <source>Merge %1 into another entity</source>
        <translation>מיזוג של %1 לתוך יחידה אחרת</translation>
    </message>
    <message>
        <source>Whoever belongs to %1 moves to the entity that you choose. This cannot be undone.</source>
        <translation>כל מי ששייך אל %1 יעבור ליחידה שתיבחר. אי אפשר לבטל זאת.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>מיזוג</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>מיזוג אל</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>Events</source>
        <translation>אירועים</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>%1 from</source>
        <translation>%1 מתאריך</translation>
    </message>
    <message>
        <source>%1 until</source>
        <translation>%1 עד תאריך</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>The import waits for a confirmation:</source>
        <translation>הקליטה ממתינה לאישור:</translation>
    </message>
    <message>
        <source>The same command with --confirm confirms all of it.</source>
        <translation>אותה פקודה עם ‎--confirm מאשרת את הכול.</translation>
    </message>
    <message>
        <source>The server does this while it runs; the import shows how far it is.</source>
        <translation>השרת עושה זאת בזמן שהוא פועל; הקליטה מראה עד כמה התקדם.</translation>
    </message>
    <message>
        <source>There are more. The same command with --rejected FILE writes all rejected rows with what is wrong in them into a file.</source>
        <translation>יש עוד. אותה פקודה עם ‎--rejected FILE תכתוב לקובץ את כל השורות שנדחו, עם מה שאינו תקין בכל אחת.</translation>
    </message>
</context>
<context>
    <name>ImportGate</name>
    <message>
        <source>New entities</source>
        <translation>יחידות חדשות</translation>
    </message>
    <message>
        <source>Entities that do not exist and would be made: %1 (%2)</source>
        <translation>יחידות שאינן קיימות וייווצרו: %1 (%2)</translation>
    </message>
    <message>
        <source>Deactivations</source>
        <translation>השבתות</translation>
    </message>
    <message>
        <source>Learners whom the file lacks and who would be deactivated: %1 of %2</source>
        <translation>לומדים שאינם בקובץ ויושבתו: %1 מתוך %2</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>קידוד</translation>
    </message>
    <message>
        <source>It is not certain in which encoding the file was written; it was read as: %1</source>
        <translation>לא ברור באיזה קידוד נכתב הקובץ; הוא נקרא בתור: %1</translation>
    </message>
    <message>
        <source>Connection e-mails</source>
        <translation>הודעות התחברות</translation>
    </message>
    <message>
        <source>Connection e-mails that would be written for new learners and kept, for this version sends none: %1</source>
        <translation>הודעות התחברות שייכתבו ללומדים חדשים ויישמרו, כי גרסה זו אינה שולחת דואר: %1</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>רישיונות</translation>
    </message>
    <message>
        <source>Seats: %1, of them taken: %2, needed beside these: %3</source>
        <translation>רישיונות: %1, מהם בשימוש: %2, נדרשים עוד: %3</translation>
    </message>
</context>
<context>
    <name>ImportJob</name>
    <message>
        <source>Imports</source>
        <translation>קליטות</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>File</source>
        <translation>קובץ</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>קידוד</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>מפריד</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>מיפוי</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>אפשרויות</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>הערות</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>לאישור</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>תקלה</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>שורות</translation>
    </message>
    <message>
        <source>Rows done</source>
        <translation>שורות שטופלו</translation>
    </message>
    <message>
        <source>Rows a second</source>
        <translation>שורות בשנייה</translation>
    </message>
    <message>
        <source>To create</source>
        <translation>ליצירה</translation>
    </message>
    <message>
        <source>To update</source>
        <translation>לעדכון</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>ללא שינוי</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>נדחו</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>דולגו</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>נוצרו</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>עודכנו</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>הועלה</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>שונה</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>הסתיים</translation>
    </message>
    <message>
        <source>Encoding is doubtful</source>
        <translation>הקידוד בספק</translation>
    </message>
    <message>
        <source>Doubtful cells</source>
        <translation>תאים בספק</translation>
    </message>
    <message>
        <source>Seconds left</source>
        <translation>שניות שנותרו</translation>
    </message>
    <message>
        <source>Removed again</source>
        <translation>הוסרו</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>הוחזרו לקדמותם</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>לא בוטלו</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>בוטל בתאריך</translation>
    </message>
    <message>
        <source>To deactivate</source>
        <translation>להשבתה</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>הושבתו</translation>
    </message>
    <message>
        <source>Learners in scope</source>
        <translation>לומדים בתחום</translation>
    </message>
    <message>
        <source>Edited since the last import</source>
        <translation>נערך מאז הקליטה האחרונה</translation>
    </message>
    <message>
        <source>Uploaded by</source>
        <translation>הועלה על ידי</translation>
    </message>
    <message>
        <source>Passwords to set</source>
        <translation>סיסמאות לקביעה</translation>
    </message>
    <message>
        <source>Passwords done</source>
        <translation>סיסמאות שטופלו</translation>
    </message>
    <message>
        <source>Connection e-mails to write</source>
        <translation>הודעות התחברות לכתיבה</translation>
    </message>
    <message>
        <source>Connection e-mails done</source>
        <translation>הודעות התחברות שטופלו</translation>
    </message>
    <message>
        <source>Uploaded with</source>
        <translation>הועלה באמצעות</translation>
    </message>
</context>
<context>
    <name>ImportOptions</name>
    <message>
        <source>Import options</source>
        <translation>אפשרויות קליטה</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>אופן</translation>
    </message>
    <message>
        <source>Match learners by</source>
        <translation>זיהוי לומדים לפי</translation>
    </message>
    <message>
        <source>Default entity</source>
        <translation>יחידת ברירת מחדל</translation>
    </message>
    <message>
        <source>Create missing entities</source>
        <translation>יצירת יחידות חסרות</translation>
    </message>
    <message>
        <source>Tags, locations and other lists</source>
        <translation>תגיות, מיקומים ורשימות אחרות</translation>
    </message>
    <message>
        <source>Empty cells</source>
        <translation>תאים ריקים</translation>
    </message>
    <message>
        <source>New learners are test users</source>
        <translation>לומדים חדשים הם משתמשי בדיקה</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>אירועים</translation>
    </message>
    <message>
        <source>Plan only</source>
        <translation>תצוגה מקדימה בלבד</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>קידוד</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>מפריד</translation>
    </message>
    <message>
        <source>Assign to sessions</source>
        <translation>שיבוץ בקבוצות לימוד</translation>
    </message>
    <message>
        <source>Entities that the file is complete for</source>
        <translation>יחידות שהקובץ מלא עבורן</translation>
    </message>
    <message>
        <source>Deactivate at most, of a hundred</source>
        <translation>השבתות לכל היותר, מתוך מאה</translation>
    </message>
    <message>
        <source>Values edited since the last import</source>
        <translation>ערכים שנערכו מאז הקליטה האחרונה</translation>
    </message>
    <message>
        <source>Write connection e-mails</source>
        <translation>כתיבת הודעות התחברות</translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message>
        <source>Rows</source>
        <translation>שורות</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>שורה</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>תוצאה</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>שם משתמש</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>שם משפחה</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>שם פרטי</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>לפני</translation>
    </message>
    <message>
        <source>After</source>
        <translation>אחרי</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>בעיות</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>לא בוטל</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>הוחזר לקדמותו</translation>
    </message>
    <message>
        <source>Edited since the last import</source>
        <translation>נערך מאז הקליטה האחרונה</translation>
    </message>
    <message>
        <source>Edits since the last import</source>
        <translation>עריכות מאז הקליטה האחרונה</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>תוקן</translation>
    </message>
</context>
<context>
    <name>Institution</name>
    <message>
        <source>Institutions</source>
        <translation>מוסדות</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>שם קצר</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>לוגו</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>תיאור</translation>
    </message>
    <message>
        <source>City</source>
        <translation>עיר</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>כתובת</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>מיקוד</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>מדינה</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>אזור זמן</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>שם לתצוגה</translation>
    </message>
    <message>
        <source>Display logo</source>
        <translation>לוגו לתצוגה</translation>
    </message>
    <message>
        <source>Main colour</source>
        <translation>צבע ראשי</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>צבע הדגשה</translation>
    </message>
    <message>
        <source>E-mail domains</source>
        <translation>דומיינים של דואר</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>נוצר</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>שונה</translation>
    </message>
    <message>
        <source>Second factor for admins</source>
        <translation>אימות דו־שלבי למנהלים</translation>
    </message>
    <message>
        <source>Passwords by mail</source>
        <translation>סיסמאות בדואר</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>בקשות בדקה</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>בקשות בו־זמנית</translation>
    </message>
    <message>
        <source>Web origins that may call</source>
        <translation>מקורות אינטרנט שמותר להם לקרוא</translation>
    </message>
    <message>
        <source>Trial ends</source>
        <translation>סוף תקופת הניסיון</translation>
    </message>
    <message>
        <source>Suspended since</source>
        <translation>מושעה מאז</translation>
    </message>
    <message>
        <source>Deleted on</source>
        <translation>יימחק ב־</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>רישיונות</translation>
    </message>
</context>
<context>
    <name>KeptMapping</name>
    <message>
        <source>Import mappings</source>
        <translation>מיפויי קליטה</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>ערכים</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>נוצר</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>שונה</translation>
    </message>
</context>
<context>
    <name>KeyDialogs</name>
    <message>
        <source>New API token</source>
        <translation>טוקן API חדש</translation>
    </message>
    <message>
        <source>New client credentials</source>
        <translation>פרטי גישה חדשים</translation>
    </message>
    <message>
        <source>Give it no more than the program needs; it never does more than you may.</source>
        <translation>אין לתת יותר ממה שהתוכנה צריכה; היא לעולם לא תוכל לעשות יותר ממה שמותר לך.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>יצירה</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Which program is it for?</source>
        <translation>לאיזו תוכנה?</translation>
    </message>
    <message>
        <source>Ends on (empty: never)</source>
        <translation>תוקף עד (ריק: ללא הגבלה)</translation>
    </message>
    <message>
        <source>This is shown only now. Copy it to where the program keeps its secrets.</source>
        <translation>זה מוצג רק עכשיו. יש להעתיק למקום שבו התוכנה שומרת סודות.</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>טוקן API</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>מזהה לקוח</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>סוד לקוח</translation>
    </message>
    <message>
        <source>LTI shared secret</source>
        <translation>סוד LTI משותף</translation>
    </message>
    <message>
        <source>I have copied it</source>
        <translation>הועתק, סגירה</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>כתובת השרת</translation>
    </message>
    <message>
        <source>This address is good until the program is closed; on this computer it is another one at each start.</source>
        <translation>הכתובת תקפה עד לסגירת התוכנה; במחשב הזה היא משתנה בכל הפעלה.</translation>
    </message>
    <message>
        <source>This is shown only now. Copy it, then press “%1”.</source>
        <translation>זה מוצג רק עכשיו. יש להעתיק, ואז ללחוץ על „%1”.</translation>
    </message>
</context>
<context>
    <name>KeyUsage</name>
    <message>
        <source>Not used in the last 30 days: nobody would notice.</source>
        <translation>לא היה שימוש ב־30 הימים האחרונים: איש לא ישים לב.</translation>
    </message>
    <message>
        <source>In the last 30 days used from %1. What calls from there will be refused at once.</source>
        <translation>ב־30 הימים האחרונים היה שימוש מהכתובות %1. פניות משם יידחו מיד.</translation>
    </message>
</context>
<context>
    <name>Learner</name>
    <message>
        <source>Learners</source>
        <translation>לומדים</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>שם משתמש</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>יחידה</translation>
    </message>
    <message>
        <source>Civility</source>
        <translation>תואר</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>שם משפחה</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>שם פרטי</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>קוד</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>תפקיד</translation>
    </message>
    <message>
        <source>Seniority</source>
        <translation>ותק</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>רמה</translation>
    </message>
    <message>
        <source>Contact e-mail</source>
        <translation>דוא״ל ליצירת קשר</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>טלפון</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>תגיות</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>מיקומים</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>מדינות</translation>
    </message>
    <message>
        <source>Test user</source>
        <translation>משתמש בדיקה</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>מזהה חיצוני</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>תפקיד במערכת</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>נוצר</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>שונה</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>פעילות אחרונה</translation>
    </message>
</context>
<context>
    <name>ListKeys</name>
    <message>
        <source>Select</source>
        <translation>בחירה</translation>
    </message>
    <message>
        <source>Select all that match</source>
        <translation>בחירת כל המתאימים</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>העתקת השורות שנבחרו</translation>
    </message>
    <message>
        <source>Close the pane, leave</source>
        <translation>סגירת החלונית, יציאה</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Go to the next rejected row of an import</source>
        <translation>מעבר לשורה הבאה שנדחתה בקליטה</translation>
    </message>
    <message>
        <source>Copy the selected rows as CSV</source>
        <translation>העתקת השורות שנבחרו כ־CSV</translation>
    </message>
    <message>
        <source>Go from the search to the rows</source>
        <translation>מעבר מהחיפוש לשורות</translation>
    </message>
    <message>
        <source>Open; once more: go into the form</source>
        <translation>פתיחה; פעם נוספת: מעבר לטופס</translation>
    </message>
    <message>
        <source>Go on to the next step of an import</source>
        <translation>מעבר לשלב הבא של קליטה</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>הצגה או הסתרה</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>הזזה קדימה</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>הזזה אחורה</translation>
    </message>
    <message>
        <source>Make wider</source>
        <translation>הרחבה</translation>
    </message>
    <message>
        <source>Make narrower</source>
        <translation>הצרה</translation>
    </message>
    <message>
        <source>Sort by it</source>
        <translation>מיון לפיה</translation>
    </message>
    <message>
        <source>Sort by it downwards</source>
        <translation>מיון לפיה בסדר יורד</translation>
    </message>
</context>
<context>
    <name>LocaleText</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>לפני דקה</numerusform>
            <numerusform>לפני %n דקות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>בעוד דקה</numerusform>
            <numerusform>בעוד %n דקות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>לפני שעה</numerusform>
            <numerusform>לפני %n שעות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>בעוד שעה</numerusform>
            <numerusform>בעוד %n שעות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>לפני יום</numerusform>
            <numerusform>לפני %n ימים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n d</source>
        <translation>
            <numerusform>בעוד יום</numerusform>
            <numerusform>בעוד %n ימים</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>זה עתה</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>Mails</source>
        <translation>הודעות דואר</translation>
    </message>
    <message>
        <source>To</source>
        <translation>אל</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>נושא</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>נוצר</translation>
    </message>
    <message>
        <source>Your account at %1</source>
        <translation>החשבון שלך במוסד %1</translation>
    </message>
    <message>
        <source>If you did not expect this message, you need not do anything.</source>
        <translation>אם לא ציפית להודעה הזאת, אין צורך לעשות דבר.</translation>
    </message>
    <message>
        <source>Choose a new password</source>
        <translation>בחירת סיסמה חדשה</translation>
    </message>
    <message>
        <source>If it was not you, you need not do anything: your password stays as it is.</source>
        <translation>אם הבקשה אינה שלך, אין צורך לעשות דבר: הסיסמה נשארת כפי שהיא.</translation>
    </message>
    <message>
        <source>Your password was changed</source>
        <translation>הסיסמה שלך הוחלפה</translation>
    </message>
    <message>
        <source>If it was not you, ask for a new password at once and tell your administrator.</source>
        <translation>אם לא החלפת אותה, יש לבקש סיסמה חדשה מיד ולהודיע למנהל המערכת.</translation>
    </message>
    <message>
        <source>Signing in now needs a code</source>
        <translation>הכניסה דורשת מעתה קוד</translation>
    </message>
    <message>
        <source>If it was not you, tell your administrator at once.</source>
        <translation>אם הפעולה אינה שלך, יש להודיע מיד למנהל המערכת.</translation>
    </message>
    <message>
        <source>Signing in needs no code any more</source>
        <translation>הכניסה אינה דורשת עוד קוד</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>שלום,</translation>
    </message>
    <message>
        <source>Hello %1,</source>
        <translation>שלום %1,</translation>
    </message>
    <message>
        <source>%1 has opened an account for you.</source>
        <translation>נפתח עבורך חשבון במוסד %1.</translation>
    </message>
    <message>
        <source>Choose a password here; the link works once and for 7 days:</source>
        <translation>כאן אפשר לבחור סיסמה; הקישור תקף לשימוש אחד ולמשך 7 ימים:</translation>
    </message>
    <message>
        <source>Somebody asked for a new password for your account.</source>
        <translation>התבקשה סיסמה חדשה לחשבון שלך.</translation>
    </message>
    <message>
        <source>If it was you, choose one here; the link works once and for one hour:</source>
        <translation>אם הבקשה שלך, אפשר לבחור סיסמה כאן; הקישור תקף לשימוש אחד ולמשך שעה:</translation>
    </message>
    <message>
        <source>The password of your account was changed, and you were signed out everywhere else.</source>
        <translation>הסיסמה של החשבון שלך הוחלפה, והחשבון נותק מכל מקום אחר.</translation>
    </message>
    <message>
        <source>You will be asked to change the password when you sign in. Or choose one here right away; the link works once and for 7 days:</source>
        <translation>בכניסה הראשונה תתבקש החלפה של הסיסמה. אפשר גם לבחור סיסמה כבר עכשיו כאן; הקישור תקף לשימוש אחד ולמשך 7 ימים:</translation>
    </message>
    <message>
        <source>The second factor of your account was switched on: from now on you are asked for a code when you sign in.</source>
        <translation>האימות הדו־שלבי של החשבון שלך הופעל: מעתה יתבקש קוד בכל כניסה.</translation>
    </message>
    <message>
        <source>The second factor of your account was switched off: a password alone is enough to sign in.</source>
        <translation>האימות הדו־שלבי של החשבון שלך כובה: די בסיסמה כדי להיכנס.</translation>
    </message>
    <message>
        <source>An administrator took away the second factor of your account, and you were signed out everywhere: a password alone is enough to sign in.</source>
        <translation>מנהל המערכת הסיר את האימות הדו־שלבי מהחשבון שלך, והחשבון נותק מכל מקום: די בסיסמה כדי להיכנס.</translation>
    </message>
    <message>
        <source>If you did not ask for this, tell your administrator at once.</source>
        <translation>אם לא ביקשת זאת, יש להודיע מיד למנהל המערכת.</translation>
    </message>
    <message>
        <source>Your login:</source>
        <translation>שם המשתמש שלך:</translation>
    </message>
    <message>
        <source>Your password:</source>
        <translation>הסיסמה שלך:</translation>
    </message>
</context>
<context>
    <name>MemberActions</name>
    <message>
        <source>The invitation of %1 is kept, not sent: this version sends no mails. Choose “Set a password…” to let them in.</source>
        <translation>ההזמנה של %1 נשמרה ולא נשלחה: גרסה זו אינה שולחת דואר. כדי לאפשר כניסה יש לבחור ב„קביעת סיסמה…”.</translation>
    </message>
    <message>
        <source>Anonymise %1?</source>
        <translation>אנונימיזציה של %1?</translation>
    </message>
    <message>
        <source>The name, the login, all contact details and the history of this person are deleted, and they can no longer sign in. What was learned stays as numbers that lead to nobody. This cannot be undone.</source>
        <translation>השם, שם המשתמש, כל פרטי הקשר וההיסטוריה נמחקים, ולא תהיה עוד אפשרות להיכנס. מה שנלמד נשאר כמספרים שאינם מובילים לאיש. אי אפשר לבטל זאת.</translation>
    </message>
    <message>
        <source>Anonymise %1</source>
        <translation>אנונימיזציה של %1</translation>
    </message>
    <message>
        <source>Anonymised. What was learned stays as numbers.</source>
        <translation>בוצעה אנונימיזציה. מה שנלמד נשאר כמספרים.</translation>
    </message>
    <message>
        <source>Write the invitation again</source>
        <translation>כתיבת ההזמנה מחדש</translation>
    </message>
    <message>
        <source>Anonymise…</source>
        <translation>אנונימיזציה…</translation>
    </message>
    <message>
        <source>invitation of %1</source>
        <translation>הזמנה של %1</translation>
    </message>
    <message>
        <source>An invitation that is kept stays kept.</source>
        <translation>הזמנה שנשמרה נשארת שמורה.</translation>
    </message>
    <message>
        <source>anonymising of a person</source>
        <translation>אנונימיזציה של אדם</translation>
    </message>
    <message>
        <source>What was deleted is kept nowhere.</source>
        <translation>מה שנמחק לא נשמר בשום מקום.</translation>
    </message>
</context>
<context>
    <name>MemberSuspension</name>
    <message>
        <source>%1 is suspended and can no longer sign in.</source>
        <translation>החשבון של %1 הושעה, ואי אפשר עוד להיכנס אליו.</translation>
    </message>
    <message>
        <source>%1 is let in again.</source>
        <translation>ההשעיה של %1 בוטלה.</translation>
    </message>
    <message>
        <source>Suspend %1?</source>
        <translation>השעיה של %1?</translation>
    </message>
    <message>
        <source>They can no longer sign in. The link in their invitation stops working. Once you let them in again, write it again.</source>
        <translation>לא תהיה עוד אפשרות להיכנס לחשבון. הקישור שבהזמנה יפסיק לפעול. אחרי ביטול ההשעיה יש לכתוב את ההזמנה מחדש.</translation>
    </message>
    <message>
        <source>They are signed out everywhere and can no longer sign in. The API tokens that they made end at once, and do not come back when you let them in again.</source>
        <translation>החשבון ינותק מכל מקום, ולא תהיה עוד אפשרות להיכנס אליו. הטוקנים של ה־API שנוצרו ממנו יפסיקו לפעול מיד, ולא יחזרו גם אחרי ביטול ההשעיה.</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>השעיה</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>השעיה…</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>ביטול ההשעיה</translation>
    </message>
    <message>
        <source>suspension of %1</source>
        <translation>השעיה של %1</translation>
    </message>
    <message>
        <source>letting in of %1</source>
        <translation>החזרה של %1</translation>
    </message>
    <message>
        <source>The link in the invitation no longer works; write it again.</source>
        <translation>הקישור שבהזמנה כבר אינו פעיל; יש לכתוב את ההזמנה מחדש.</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Only operators may change this.</source>
        <translation>רק מפעילים רשאים לשנות זאת.</translation>
    </message>
    <message>
        <source>Needed for learners; other members have none.</source>
        <translation>נדרש ללומדים; לאנשים אחרים אין.</translation>
    </message>
    <message>
        <source>A member&apos;s number, or the name under which somebody acted.</source>
        <translation>המספר של אדם, או השם שבו מישהו פעל.</translation>
    </message>
    <message>
        <source>From this day or moment on.</source>
        <translation>מהיום או מהרגע הזה והלאה.</translation>
    </message>
    <message>
        <source>Up to the end of this day, or to this moment.</source>
        <translation>עד סוף היום הזה, או עד הרגע הזה.</translation>
    </message>
    <message>
        <source>Why members were left as they are, counted. A reason that counts nobody says why it ended early, and how far it came; `members` is then whose doing that was.</source>
        <translation>מדוע אנשים נשארו כפי שהיו, עם מספרם. סיבה שאינה סופרת איש אומרת מדוע זה נעצר לפני הסוף ועד היכן הגיע; `members` אומר אז בעקבות מי.</translation>
    </message>
    <message>
        <source>The members&apos; numbers; either these or a filter.</source>
        <translation>המספרים של האנשים; או אלה או מסנן.</translation>
    </message>
    <message>
        <source>The filters of the list of members, and `q`.</source>
        <translation>המסננים של רשימת האנשים, ו־`q`.</translation>
    </message>
    <message>
        <source>Changes nothing and answers with the counts.</source>
        <translation>לא משנה דבר ומשיב במספרים.</translation>
    </message>
    <message>
        <source>The names of the gates that a person has confirmed.</source>
        <translation>שמות נקודות האישור שאדם אישר.</translation>
    </message>
    <message>
        <source>An invitation is written and kept. Without an owner somebody is invited later.</source>
        <translation>ההזמנה נכתבת ונשמרת. בלי בעלים אפשר להזמין מישהו מאוחר יותר.</translation>
    </message>
    <message>
        <source>The institution&apos;s name, to delete everything at once.</source>
        <translation>שם המוסד, כדי למחוק הכול מיד.</translation>
    </message>
    <message>
        <source>`email` (if nothing is sent), `learnerId` or `externalId`.</source>
        <translation>`email` (אם לא נשלח דבר), `learnerId` או `externalId`.</translation>
    </message>
    <message>
        <source>Needed unless one of the fields below names the learner.</source>
        <translation>נדרש, אלא אם אחד השדות שלהלן מציין את הלומד.</translation>
    </message>
    <message>
        <source>`client_credentials`, or `client_credential`.</source>
        <translation>`client_credentials` או `client_credential`.</translation>
    </message>
    <message>
        <source>May stand in `Authorization: Basic` instead.</source>
        <translation>יכול להופיע במקום זאת ב־`Authorization: Basic`.</translation>
    </message>
    <message>
        <source>Assigns the learner to the sessions that match.</source>
        <translation>משבץ את הלומד בקבוצות הלימוד המתאימות.</translation>
    </message>
    <message>
        <source>The number or the name of an entity; digits alone are a number.</source>
        <translation>המספר או השם של יחידה; ספרות בלבד הן מספר.</translation>
    </message>
    <message>
        <source>Makes the entity if there is none of that name.</source>
        <translation>יוצר את היחידה אם אין יחידה בשם הזה.</translation>
    </message>
    <message>
        <source>Writes a mail with the login and a link to choose a password; it is kept, not sent.</source>
        <translation>כותב הודעה עם שם המשתמש וקישור לבחירת סיסמה; ההודעה נשמרת ואינה נשלחת.</translation>
    </message>
    <message>
        <source>Added to what is there.</source>
        <translation>מתווסף למה שקיים.</translation>
    </message>
    <message>
        <source>Never changes: what is sent is passed over, with a `warning` in the answer.</source>
        <translation>לא משתנה לעולם: מה שנשלח אינו נלקח בחשבון, עם `warning` בתשובה.</translation>
    </message>
    <message>
        <source>`columns` with the field of each column, and `values` with what texts of the file mean; or the name of a kept mapping.</source>
        <translation>`columns` עם השדה של כל עמודה, ו־`values` עם משמעותם של טקסטים בקובץ; או שם של מיפוי שמור.</translation>
    </message>
    <message>
        <source>The corrected texts by field or column; the other cells stay as they are. In a list of all cells an empty text leaves a password as the file has it, and null takes it away.</source>
        <translation>הטקסטים המתוקנים לפי שדה או עמודה; שאר התאים נשארים כפי שהם. ברשימה של כל התאים, טקסט ריק משאיר את הסיסמה כפי שהיא בקובץ, ו־null מסיר אותה.</translation>
    </message>
    <message>
        <source>The line of the file on which the row begins. Learners whom the file lacks (`deactivate`) are on no line: they are numbered on behind the last one.</source>
        <translation>השורה בקובץ שבה הרשומה מתחילה. לומדים שחסרים בקובץ (`deactivate`) אינם בשום שורה: המספור שלהם ממשיך אחרי השורה האחרונה.</translation>
    </message>
    <message>
        <source>Passwords and e-mails follow once the import has ended, while a server runs.</source>
        <translation>הסיסמאות וההודעות נעשות אחרי סוף הקליטה, כשהשרת פועל.</translation>
    </message>
    <message>
        <source>The member who did it, or in whose name a token or client credentials did, as they are called today. `actor_name` is what who acted was called then.</source>
        <translation>האדם שביצע את הפעולה, או שבשמו ביצעו אותה טוקן או פרטי גישה ללקוח, בשמו כיום. `actor_name` הוא השם באותה עת.</translation>
    </message>
    <message>
        <source>What it was done to, as it is called today, with the id by which its own address names it; null once it is no more.</source>
        <translation>מה ששונה, בשמו כיום, עם המזהה שבכתובתו; null אם כבר אינו קיים.</translation>
    </message>
    <message>
        <source>The API token or client credentials with which it came, as they were called then; null where a person brought it.</source>
        <translation>טוקן ה־API או פרטי הגישה ללקוח שבאמצעותם הגיע, בשמם באותה עת; null כשאדם העלה אותו.</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>Signs a person in with login and password</source>
        <translation>כניסה עם שם משתמש וסיסמה</translation>
    </message>
    <message>
        <source>Completes a sign-in that asked for a second factor, with a code from the authenticator app or a recovery code</source>
        <translation>השלמת כניסה שדרשה אימות דו־שלבי: עם קוד מיישומון האימות או עם קוד שחזור</translation>
    </message>
    <message>
        <source>Who the caller is</source>
        <translation>פרטי הפונה</translation>
    </message>
    <message>
        <source>Ends the sign-in that the call was made with</source>
        <translation>סיום הכניסה שאיתה נשלחה הבקשה</translation>
    </message>
    <message>
        <source>Changes the caller&apos;s own password and ends all their other sign-ins</source>
        <translation>החלפת הסיסמה של הפונה וסיום כל שאר הכניסות שלו</translation>
    </message>
    <message>
        <source>Writes a mail with a link to choose a new password, if there is such an account; this version keeps its mails and sends none</source>
        <translation>כתיבת הודעה עם קישור לבחירת סיסמה חדשה, אם יש חשבון כזה; גרסה זו שומרת את ההודעות ואינה שולחת אותן</translation>
    </message>
    <message>
        <source>Sets a new password with the link of such a mail, and ends all sign-ins</source>
        <translation>קביעת סיסמה חדשה באמצעות הקישור שבהודעה, וסיום כל הכניסות</translation>
    </message>
    <message>
        <source>Accepts an invitation by choosing a password</source>
        <translation>קבלת הזמנה על ידי בחירת סיסמה</translation>
    </message>
    <message>
        <source>Makes new recovery codes in place of the old; they are shown only this once</source>
        <translation>יצירת קודי שחזור חדשים במקום הישנים; הם מוצגים רק הפעם</translation>
    </message>
    <message>
        <source>Switches the caller&apos;s second factor off</source>
        <translation>כיבוי האימות הדו־שלבי של הפונה</translation>
    </message>
    <message>
        <source>Writes the invitation of a member again, with a new link to choose a password; it is kept, not sent</source>
        <translation>כתיבה מחדש של הזמנה, עם קישור חדש לבחירת סיסמה; ההזמנה נשמרת ואינה נשלחת</translation>
    </message>
    <message>
        <source>The mails that the test environment kept, for owners and operators</source>
        <translation>הודעות הדואר שנשמרו בסביבת הבדיקה, לבעלים ולמפעילים</translation>
    </message>
    <message>
        <source>The audit: who changed what and when, and how it was before, newest first; `actor`, `from` and `to` filter as the fields do</source>
        <translation>יומן הפעולות: מי שינה מה ומתי ומה היה קודם, מהחדש לישן; אפשר לסנן לפי השדות וגם לפי `actor`, `from` ו־`to`</translation>
    </message>
    <message>
        <source>Makes one change to many members, named by `ids` or by a `filter` like the list&apos;s; `dry_run=1` only counts</source>
        <translation>שינוי אחד לאנשים רבים, לפי `ids` או לפי `filter` כמו ברשימה; `dry_run=1` רק סופר</translation>
    </message>
    <message>
        <source>How far a bulk edit is, or its undo</source>
        <translation>התקדמות של שינוי מרוכז או של ביטולו</translation>
    </message>
    <message>
        <source>Undoes a bulk edit, within 30 days; members who were changed again since stay as they are</source>
        <translation>ביטול שינוי מרוכז, בתוך 30 יום; מי ששונו שוב מאז נשארים כפי שהם</translation>
    </message>
    <message>
        <source>This interface as an OpenAPI document</source>
        <translation>הממשק הזה כמסמך OpenAPI</translation>
    </message>
    <message>
        <source>This interface as an OpenAPI document in YAML</source>
        <translation>הממשק הזה כמסמך OpenAPI בתבנית YAML</translation>
    </message>
    <message>
        <source>This interface as a page for people to read</source>
        <translation>הממשק הזה כדף לקריאה</translation>
    </message>
    <message>
        <source>The entities of an institution</source>
        <translation>היחידות של מוסד</translation>
    </message>
    <message>
        <source>Creates an entity</source>
        <translation>יצירת יחידה</translation>
    </message>
    <message>
        <source>One entity</source>
        <translation>יחידה אחת</translation>
    </message>
    <message>
        <source>Changes an entity; fields that are not sent stay as they are</source>
        <translation>שינוי יחידה; שדות שלא נשלחו נשארים כפי שהם</translation>
    </message>
    <message>
        <source>Deletes an entity to which nobody belongs</source>
        <translation>מחיקת יחידה שאיש אינו שייך אליה</translation>
    </message>
    <message>
        <source>Whether the server is running</source>
        <translation>האם השרת פועל</translation>
    </message>
    <message>
        <source>Whether the server can work: its database can be reached and is up to date</source>
        <translation>האם השרת מוכן לעבודה: מסד הנתונים שלו נגיש ומעודכן</translation>
    </message>
    <message>
        <source>The imports of an institution</source>
        <translation>הקליטות המרוכזות של מוסד</translation>
    </message>
    <message>
        <source>One import and how far it is</source>
        <translation>קליטה מרוכזת אחת והתקדמותה</translation>
    </message>
    <message>
        <source>The first rows of an import&apos;s file, read with `encoding` and `delimiter`</source>
        <translation>השורות הראשונות של קובץ הקליטה, בקריאה לפי `encoding` ו־`delimiter`</translation>
    </message>
    <message>
        <source>Changes an import&apos;s mapping and options before it is applied, and plans it again</source>
        <translation>שינוי המיפוי והאפשרויות של קליטה לפני ביצועה, והכנת תצוגה מקדימה מחדש</translation>
    </message>
    <message>
        <source>Applies an import&apos;s plan; `confirm` names the gates that a person has confirmed</source>
        <translation>ביצוע קליטה לפי התצוגה המקדימה; `confirm` מונה את נקודות האישור שאדם אישר</translation>
    </message>
    <message>
        <source>Cancels an import; rows that were applied stay</source>
        <translation>עצירת קליטה; שורות שכבר בוצעו נשארות</translation>
    </message>
    <message>
        <source>The rejected rows of an import as a CSV file, with their faults</source>
        <translation>השורות שנדחו כקובץ CSV, עם הליקויים שלהן</translation>
    </message>
    <message>
        <source>The institutions that the caller may see</source>
        <translation>המוסדות שהפונה רשאי לראות</translation>
    </message>
    <message>
        <source>Creates an institution with its first owner, whose invitation is written and kept, and a trial of 30 days</source>
        <translation>יצירת מוסד עם הבעלים הראשון שלו, שהזמנתו נכתבת ונשמרת, ועם תקופת ניסיון של 30 יום</translation>
    </message>
    <message>
        <source>One institution, by its id or its slug</source>
        <translation>מוסד אחד, לפי המזהה או ה־slug שלו</translation>
    </message>
    <message>
        <source>Changes an institution; fields that are not sent stay as they are</source>
        <translation>שינוי מוסד; שדות שלא נשלחו נשארים כפי שהם</translation>
    </message>
    <message>
        <source>Suspends an institution and deletes all it has after 30 days; at once if `confirm` holds its name</source>
        <translation>השעיית מוסד ומחיקת כל מה שיש בו אחרי 30 יום; מיד, אם `confirm` מכיל את שמו</translation>
    </message>
    <message>
        <source>The API tokens, never with their secrets</source>
        <translation>טוקני ה־API, תמיד בלי הסודות שלהם</translation>
    </message>
    <message>
        <source>Makes an API token; the answer shows it only this once</source>
        <translation>יצירת טוקן API; הוא מוצג בתשובה רק הפעם</translation>
    </message>
    <message>
        <source>Revokes an API token at once, everywhere</source>
        <translation>ביטול טוקן API מיד ובכל מקום</translation>
    </message>
    <message>
        <source>What an API token was used for in the last 30 days and from where: who would notice if it were revoked</source>
        <translation>למה שימש טוקן API ב־30 הימים האחרונים ומאין: מי ירגיש אם יבוטל</translation>
    </message>
    <message>
        <source>Takes away the abilities that an API token did not use in the last 30 days</source>
        <translation>הסרת הרשאות שטוקן API לא השתמש בהן ב־30 הימים האחרונים</translation>
    </message>
    <message>
        <source>The client credentials, never with their secrets</source>
        <translation>פרטי הגישה ללקוח, תמיד בלי הסודות שלהם</translation>
    </message>
    <message>
        <source>Makes client credentials; the answer shows their secrets only this once</source>
        <translation>יצירת פרטי גישה ללקוח; הסודות שלהם מוצגים בתשובה רק הפעם</translation>
    </message>
    <message>
        <source>Renews the client secret or the LTI shared secret; the answer shows it only this once</source>
        <translation>חידוש סוד הלקוח או הסוד המשותף של LTI; הוא מוצג בתשובה רק הפעם</translation>
    </message>
    <message>
        <source>Deletes client credentials and ends their tokens at once</source>
        <translation>מחיקת פרטי גישה ללקוח וביטול מיידי של הטוקנים שלהם</translation>
    </message>
    <message>
        <source>The members of an institution</source>
        <translation>האנשים במוסד</translation>
    </message>
    <message>
        <source>Creates a member; a learner unless `role` says otherwise</source>
        <translation>הוספת אדם; לומד, אלא אם `role` אומר אחרת</translation>
    </message>
    <message>
        <source>One member</source>
        <translation>אדם אחד</translation>
    </message>
    <message>
        <source>Changes a member; fields that are not sent stay as they are</source>
        <translation>שינוי פרטים של אדם; שדות שלא נשלחו נשארים כפי שהם</translation>
    </message>
    <message>
        <source>Anonymises a member: the person is gone, what was learned stays as numbers</source>
        <translation>אנונימיזציה של אדם: פרטיו נמחקים, ומה שנלמד נשאר כמספרים</translation>
    </message>
    <message>
        <source>A member&apos;s history: the audit&apos;s entries, and what imports and bulk edits changed</source>
        <translation>ההיסטוריה של אדם: רשומות יומן הפעולות, ומה ששינו קליטות מרוכזות ושינויים מרוכזים</translation>
    </message>
    <message>
        <source>Exchanges client credentials for a bearer token</source>
        <translation>החלפת פרטי גישה ללקוח בטוקן מסוג Bearer</translation>
    </message>
    <message>
        <source>The institution that the credential belongs to</source>
        <translation>המוסד שאליו שייכים פרטי הגישה</translation>
    </message>
    <message>
        <source>All entities</source>
        <translation>כל היחידות</translation>
    </message>
    <message>
        <source>All learners who are active or invited</source>
        <translation>כל הלומדים הפעילים או המוזמנים</translation>
    </message>
    <message>
        <source>The learners of one entity</source>
        <translation>הלומדים של יחידה אחת</translation>
    </message>
    <message>
        <source>One learner, by `learnerID`</source>
        <translation>לומד אחד, לפי `learnerID`</translation>
    </message>
    <message>
        <source>One learner, by `login`, `learnerID` or `externalID`</source>
        <translation>לומד אחד, לפי `login`, `learnerID` או `externalID`</translation>
    </message>
    <message>
        <source>Creates a learner</source>
        <translation>יצירת לומד</translation>
    </message>
    <message>
        <source>Changes a learner; fields that are not sent stay as they are, and tags, locations and countries are added</source>
        <translation>שינוי לומד; שדות שלא נשלחו נשארים כפי שהם, ותגיות, מיקומים וארצות מתווספים</translation>
    </message>
    <message>
        <source>Takes a learner out of the session with this filter and location; the learner&apos;s tags stay</source>
        <translation>הוצאת לומד מקבוצת הלימוד שאלה התגית והמיקום שלה; התגיות של הלומד נשארות</translation>
    </message>
    <message>
        <source>The sessions of an institution; trainers see those they run</source>
        <translation>קבוצות הלימוד של מוסד; למדריכים מוצגות הקבוצות שבהדרכתם</translation>
    </message>
    <message>
        <source>Creates a session</source>
        <translation>יצירת קבוצת לימוד</translation>
    </message>
    <message>
        <source>One session</source>
        <translation>קבוצת לימוד אחת</translation>
    </message>
    <message>
        <source>Changes a session; fields that are not sent stay as they are, and nobody is assigned by it</source>
        <translation>שינוי קבוצת לימוד; שדות שלא נשלחו נשארים כפי שהם, ואיש אינו משובץ בעקבות השינוי</translation>
    </message>
    <message>
        <source>Deletes a session that nobody is in</source>
        <translation>מחיקת קבוצת לימוד שאין בה איש</translation>
    </message>
    <message>
        <source>Who is in a session and who waits, with their places</source>
        <translation>מי בקבוצת הלימוד ומי ברשימת ההמתנה, ובאיזה מקום</translation>
    </message>
    <message>
        <source>Assigns people to a session, by `ids` or by a `filter`; answers for each</source>
        <translation>שיבוץ אנשים לקבוצת לימוד, לפי `ids` או לפי `filter`; התשובה מפרטת כל אחד</translation>
    </message>
    <message>
        <source>Takes somebody out of a session or off its waiting list</source>
        <translation>הוצאת אדם מקבוצת לימוד או מרשימת ההמתנה שלה</translation>
    </message>
    <message>
        <source>Moves people to another session, each entering that one before leaving this one; answers for each</source>
        <translation>העברת אנשים לקבוצת לימוד אחרת; איש אינו יוצא לפני שנכנס אליה; התשובה מפרטת כל אחד</translation>
    </message>
    <message>
        <source>Assigns all learners who match the session, as rules do; answers with counts</source>
        <translation>שיבוץ כל הלומדים המתאימים לקבוצת הלימוד, כפי שעושים הכללים; התשובה היא מניין</translation>
    </message>
    <message>
        <source>Begins the caller&apos;s second factor, with their password; the secret is shown only this once</source>
        <translation>התחלת אימות דו־שלבי של הפונה, בצירוף הסיסמה; הסוד מוצג רק הפעם</translation>
    </message>
    <message>
        <source>Takes away the second factor of a member who has lost it, and ends their sign-ins; not with a token</source>
        <translation>הסרת האימות הדו־שלבי של מי שאיבד אותו וסיום הכניסות שלו; לא באמצעות טוקן</translation>
    </message>
    <message>
        <source>Pauses an import that is being applied; what was applied stays</source>
        <translation>השהיית קליטה שמתבצעת; מה שכבר בוצע נשאר</translation>
    </message>
    <message>
        <source>Goes on with an import that was paused</source>
        <translation>המשך קליטה שהושהתה</translation>
    </message>
    <message>
        <source>Takes an import back within 30 days, but for what was changed since; `GET …/rows?undo=kept` lists that. Mails for those who are removed are withdrawn</source>
        <translation>ביטול הקליטה בתוך 30 יום, מלבד מה ששונה מאז; `GET …/rows?undo=kept` מציג זאת. הודעות למי שהוסרו מתבטלות</translation>
    </message>
    <message>
        <source>The mappings of columns that an institution keeps by name</source>
        <translation>מיפויי העמודות שמוסד שומר בשם</translation>
    </message>
    <message>
        <source>One kept mapping</source>
        <translation>מיפוי שמור אחד</translation>
    </message>
    <message>
        <source>Deletes a kept mapping</source>
        <translation>מחיקת מיפוי שמור</translation>
    </message>
    <message>
        <source>Corrects cells of one row before the import is applied, and plans that row again</source>
        <translation>תיקון תאים בשורה אחת לפני ביצוע הקליטה, והכנת התצוגה המקדימה שלה מחדש</translation>
    </message>
    <message>
        <source>The plan of an import as a CSV file for people; `outcome` chooses one outcome</source>
        <translation>התצוגה המקדימה של קליטה כקובץ CSV לקריאה; `outcome` בוחר תוצאה אחת</translation>
    </message>
    <message>
        <source>One API token, never with its secret</source>
        <translation>טוקן API אחד, לעולם בלי הסוד שלו</translation>
    </message>
    <message>
        <source>One pair of client credentials, never with its secrets</source>
        <translation>פרטי גישה של לקוח אחד, לעולם בלי הסודות שלהם</translation>
    </message>
    <message>
        <source>One entry of the audit</source>
        <translation>רשומה אחת ביומן הפעולות</translation>
    </message>
    <message>
        <source>Bulk edits and merges of entities, newest first; `state=applying` shows those that run</source>
        <translation>שינויים מרוכזים ומיזוגי יחידות, מהחדש לישן; `state=applying` מציג את אלה שמתבצעים עכשיו</translation>
    </message>
    <message>
        <source>Keeps a mapping under a name, from what is sent or from an `import`; 201 where it is new. An institution keeps 200 at most, unless the server is told otherwise</source>
        <translation>שמירת מיפוי בשם, ממה שנשלח או מתוך `import`; 201 אם הוא חדש. מוסד שומר 200 לכל היותר, אלא אם נקבע אחרת בשרת</translation>
    </message>
    <message>
        <source>Switches the second factor on with a first code, and ends all other sign-ins; the recovery codes are shown only this once</source>
        <translation>הפעלת האימות הדו־שלבי עם קוד ראשון וסיום כל שאר הכניסות; קודי השחזור מוצגים רק הפעם</translation>
    </message>
    <message>
        <source>The server&apos;s metrics in Prometheus&apos; text format; open to callers on the same machine, and to tokens with metrics:read, which operators make</source>
        <translation>מדדי השרת בתבנית הטקסט של Prometheus; פתוח לפונים מאותו מחשב, ולטוקנים עם metrics:read, שאותם יוצרים מפעילים</translation>
    </message>
    <message>
        <source>The members whom an entry of the audit changed, and how: all those of an import, a bulk edit or a merge, or of its undo</source>
        <translation>האנשים ששונו ברשומה של יומן הפעולות וכיצד: כל מי ששונו בקליטה, בשינוי מרוכז או במיזוג, או בביטולם</translation>
    </message>
    <message>
        <source>Takes a CSV file of learners, or of members whose roles a column says, and plans its import; without `dry_run` the plan is applied unless it waits for confirmation</source>
        <translation>קליטה מרוכזת: קבלת קובץ CSV של לומדים, או של אנשים שעמודה אומרת את תפקידם, והכנת תצוגה מקדימה; בלי `dry_run` היא מבוצעת, אלא אם היא ממתינה לאישור</translation>
    </message>
    <message>
        <source>The rows of an import as planned; `outcome` chooses one outcome, `edited=1` what people edited since the last import, `field` what changes or has a fault there, `q` whose login or name holds the words</source>
        <translation>שורות הקליטה כפי שהן בתצוגה המקדימה; `outcome` בוחר תוצאה אחת, `edited=1` את מה שנערך מאז הקליטה האחרונה, `field` את מה שמשתנה או שגוי בשדה, `q` את מי ששם המשתמש או השם שלו כולל את המילים</translation>
    </message>
    <message>
        <source>Moves all members into another entity and deletes this one; `dry_run=1` only counts</source>
        <translation>העברת כל האנשים ליחידה אחרת ומחיקת היחידה הזאת; עם `dry_run=1` רק סופרים</translation>
    </message>
    <message>
        <source>What client credentials were used for in the last 30 days and from where: who would notice if they were deleted</source>
        <translation>למה שימשו פרטי הגישה ללקוח ב־30 הימים האחרונים ומאין: מי ישים לב אם יימחקו</translation>
    </message>
    <message>
        <source>Stops a bulk edit that runs, or its undo; who was changed stays so and can be taken back, the others are left as they are</source>
        <translation>עצירה של שינוי מרוכז שמתבצע, או של ביטולו; מי ששונו נשארים כך ואפשר לבטל זאת, האחרים נשארים כפי שהם</translation>
    </message>
</context>
<context>
    <name>OwnAccount</name>
    <message>
        <source>Your password</source>
        <translation>הסיסמה שלך</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>קוד</translation>
    </message>
    <message>
        <source>Your recovery codes</source>
        <translation>קודי השחזור שלך</translation>
    </message>
    <message>
        <source>Each lets you in once when your authenticator app is not at hand. Keep them where only you find them: they are not shown again.</source>
        <translation>כל קוד מאפשר כניסה אחת כשאפליקציית האימות אינה בהישג יד. יש לשמור אותם במקום פרטי: הם לא יוצגו שוב.</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>קודי שחזור</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>הקודים נשמרו אצלי</translation>
    </message>
    <message>
        <source>They are shown only now. Keep them, then press “%1”.</source>
        <translation>הקודים מוצגים רק עכשיו. יש לשמור אותם וללחוץ על „%1”.</translation>
    </message>
    <message>
        <source>Set up a second factor</source>
        <translation>הגדרת אימות דו־שלבי</translation>
    </message>
    <message>
        <source>Scan this picture with an authenticator app on your phone, or enter the key there. Then enter the code that the app shows. Your other sign-ins end.</source>
        <translation>יש לסרוק את התמונה באפליקציית אימות בטלפון, או להקליד בה את המפתח, ואז להזין את הקוד שהאפליקציה מציגה. בכל שאר המקומות החשבון ינותק.</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>הפעלה</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>מפתח</translation>
    </message>
    <message>
        <source>The second factor is on.</source>
        <translation>האימות הדו־שלבי פועל.</translation>
    </message>
    <message>
        <source>switching on of your second factor</source>
        <translation>הפעלת האימות הדו־שלבי שלך</translation>
    </message>
    <message>
        <source>Switch it off in the settings, with a code.</source>
        <translation>אפשר לכבות אותו בהגדרות, בעזרת קוד.</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>שינוי הסיסמה</translation>
    </message>
    <message>
        <source>Here you stay signed in; all your other sign-ins end.</source>
        <translation>כאן החשבון נשאר מחובר; בכל שאר המקומות הוא ינותק.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>שינוי הסיסמה</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>הסיסמה הנוכחית</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>סיסמה חדשה</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>הסיסמה החדשה שוב</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>שתי הסיסמאות החדשות אינן זהות.</translation>
    </message>
    <message>
        <source>Your password was changed, and your other sign-ins have ended.</source>
        <translation>הסיסמה שונתה, והחשבון נותק מכל שאר המקומות.</translation>
    </message>
    <message>
        <source>change of your password</source>
        <translation>שינוי הסיסמה שלך</translation>
    </message>
    <message>
        <source>The earlier password is kept nowhere.</source>
        <translation>הסיסמה הקודמת אינה שמורה בשום מקום.</translation>
    </message>
    <message>
        <source>Nobody gets in any more with your password alone: a code from an app on your phone is asked for as well. First enter your password.</source>
        <translation>מעתה הסיסמה לבדה לא תספיק לכניסה: יתבקש גם קוד מאפליקציה בטלפון שלך. תחילה יש להזין את הסיסמה.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>המשך</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>קודי שחזור חדשים</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows, or one of your recovery codes. The recovery codes that you have stop working.</source>
        <translation>יש להזין את הקוד שאפליקציית האימות מציגה, או את אחד מקודי השחזור. קודי השחזור הקיימים יפסיקו לפעול.</translation>
    </message>
    <message>
        <source>Make new codes</source>
        <translation>יצירת קודים חדשים</translation>
    </message>
    <message>
        <source>Switch the second factor off?</source>
        <translation>כיבוי האימות הדו־שלבי?</translation>
    </message>
    <message>
        <source>From then on your password alone lets you in. All your other sign-ins end.</source>
        <translation>מעתה תספיק הסיסמה לבדה לכניסה. בכל שאר המקומות החשבון ינותק.</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>כיבוי</translation>
    </message>
    <message>
        <source>Code of the authenticator app, or a recovery code</source>
        <translation>קוד של אפליקציית האימות, או קוד שחזור</translation>
    </message>
    <message>
        <source>The second factor is off.</source>
        <translation>האימות הדו־שלבי כבוי.</translation>
    </message>
    <message>
        <source>switching off of your second factor</source>
        <translation>כיבוי האימות הדו־שלבי שלך</translation>
    </message>
    <message>
        <source>Set it up again: the app needs a new key.</source>
        <translation>יש להגדיר אותו מחדש: האפליקציה צריכה מפתח חדש.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Language: Hebrew</source>
        <translation>שפה: עברית</translation>
    </message>
    <message>
        <source>Language: French</source>
        <translation>שפה: צרפתית</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>שפה: אנגלית</translation>
    </message>
</context>
<context>
    <name>PaletteWords</name>
    <message>
        <source>students pupils people members</source>
        <translation>תלמידים סטודנטים אנשים משתתפים</translation>
    </message>
    <message>
        <source>import upload CSV file list</source>
        <translation>ייבוא העלאה CSV קובץ רשימה</translation>
    </message>
    <message>
        <source>language appearance theme dark options servers</source>
        <translation>שפה מראה ערכת נושא כהה אפשרויות שרתים</translation>
    </message>
    <message>
        <source>classes groups calendar</source>
        <translation>כיתות קבוצות לוח שנה</translation>
    </message>
    <message>
        <source>branches departments sites</source>
        <translation>סניפים מחלקות אתרים</translation>
    </message>
    <message>
        <source>log history who changed</source>
        <translation>יומן היסטוריה מי שינה</translation>
    </message>
    <message>
        <source>theme colours appearance</source>
        <translation>ערכת צבעים מראה תצוגה</translation>
    </message>
    <message>
        <source>delete erase forget a person GDPR</source>
        <translation>מחיקת אדם פרטיות</translation>
    </message>
    <message>
        <source>add new trainer colleague</source>
        <translation>הוספה חדש מדריך עמית</translation>
    </message>
    <message>
        <source>join unite duplicates</source>
        <translation>איחוד כפילויות</translation>
    </message>
    <message>
        <source>delete end withdraw token</source>
        <translation>מחיקה ביטול טוקן</translation>
    </message>
    <message>
        <source>add create key</source>
        <translation>הוספה יצירה מפתח</translation>
    </message>
    <message>
        <source>new import upload CSV file list</source>
        <translation>חדש חדשה ייבוא העלאה CSV קובץ רשימה</translation>
    </message>
</context>
<context>
    <name>Provisioning</name>
    <message>
        <source>Learner ID</source>
        <translation>מזהה לומד</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>סיסמה</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>נוצר</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>עודכן</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>ללא שינוי</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>נדחתה</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>דולגה</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 ועוד אחת</numerusform>
            <numerusform>%1 ועוד %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 שנ׳</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 דק׳</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 שע׳</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>הקובץ נקרא…</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 מתוך %2 שורות</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 בשנייה</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>נותרו %1</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>הושבת</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>נערך ידנית</translation>
    </message>
    <message>
        <source>Upload of %1</source>
        <translation>העלאה מ־%1</translation>
    </message>
    <message>
        <source>Uploaded by %1, %2</source>
        <translation>הועלה על ידי %1, %2</translation>
    </message>
</context>
<context>
    <name>ProvisioningRow</name>
    <message>
        <source>(empty)</source>
        <translation>(ריק)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Alias</source>
        <translation>כינוי</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>כונן</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>תיקיית קבצים</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>תיקייה</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>קיצור דרך</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>לא ידוע</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>The login or the password is wrong.</source>
        <translation>שם המשתמש או הסיסמה שגויים.</translation>
    </message>
    <message>
        <source>The client id or the client secret is wrong.</source>
        <translation>מזהה הלקוח או הסוד שגויים.</translation>
    </message>
    <message>
        <source>This grant type is not supported; send client_credentials.</source>
        <translation>סוג הרשאה זה אינו נתמך; יש לשלוח client_credentials.</translation>
    </message>
    <message>
        <source>Sign in, or send a token: there is no credential in the request, or it is wrong, expired or revoked.</source>
        <translation>יש להיכנס או לשלוח טוקן: אין בבקשה פרטי גישה, או שהם שגויים, פגי תוקף או מבוטלים.</translation>
    </message>
    <message>
        <source>This credential lacks the ability %1.</source>
        <translation>לפרטי הגישה האלה חסרה ההרשאה %1.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>התפקיד שלך אינו מאפשר זאת.</translation>
    </message>
    <message>
        <source>The answer cannot be understood. Check that the address is that of an Ulpan server.</source>
        <translation>התשובה אינה מובנת. יש לבדוק שהכתובת היא של שרת Ulpan.</translation>
    </message>
    <message>
        <source>The certificate of this server is not trusted; its fingerprint is %1.</source>
        <translation>אין אמון בתעודה של השרת; טביעת האצבע שלה היא %1.</translation>
    </message>
    <message>
        <source>The connection to the server was lost before the answer was complete; try again.</source>
        <translation>החיבור לשרת אבד לפני שהתשובה הושלמה; יש לנסות שוב.</translation>
    </message>
    <message>
        <source>The server did not answer in time; try again in a moment.</source>
        <translation>השרת לא ענה בזמן; יש לנסות שוב בעוד רגע.</translation>
    </message>
    <message>
        <source>The server at %1 cannot be reached. Check the address and the network.</source>
        <translation>אי אפשר להגיע לשרת %1. יש לבדוק את הכתובת ואת הרשת.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>הקובץ ריק.</translation>
    </message>
    <message>
        <source>Line %1, column %2: there are bytes here that are no %3. Choose the encoding in which the file was written, or save it again as CSV UTF-8.</source>
        <translation>שורה %1, עמודה %2: יש כאן בתים שאינם %3. יש לבחור את הקידוד שבו נכתב הקובץ, או לשמור אותו מחדש כ־CSV UTF-8.</translation>
    </message>
    <message>
        <source>The file has a header but no rows.</source>
        <translation>בקובץ יש שורת כותרת אבל אין שורות.</translation>
    </message>
    <message>
        <source>This is a compressed file, not a CSV file. Unpack it first.</source>
        <translation>זה קובץ דחוס, לא קובץ CSV. יש לפתוח אותו תחילה.</translation>
    </message>
    <message>
        <source>This is a document, not a CSV file. Copy the table into a spreadsheet program and save it there as CSV UTF-8.</source>
        <translation>זה מסמך, לא קובץ CSV. יש להעתיק את הטבלה לגיליון אלקטרוני ולשמור אותה שם כ־CSV UTF-8.</translation>
    </message>
    <message>
        <source>This is an image, not a CSV file.</source>
        <translation>זו תמונה, לא קובץ CSV.</translation>
    </message>
    <message>
        <source>This is a web page or XML, not a CSV file. Open it in a spreadsheet program and save it there as CSV UTF-8.</source>
        <translation>זה דף אינטרנט או XML, לא קובץ CSV. יש לפתוח אותו בגיליון אלקטרוני ולשמור אותו שם כ־CSV UTF-8.</translation>
    </message>
    <message>
        <source>This is a spreadsheet or a zip file, not a CSV file. Open it in its program and save it there as CSV UTF-8.</source>
        <translation>זה גיליון אלקטרוני או קובץ zip, לא קובץ CSV. יש לפתוח אותו בתוכנה שלו ולשמור אותו שם כ־CSV UTF-8.</translation>
    </message>
    <message>
        <source>This is not a CSV file: there is no readable text in it.</source>
        <translation>זה לא קובץ CSV: אין בו טקסט קריא.</translation>
    </message>
    <message>
        <source>Line %1, column %2: there is a NUL character, so the file is damaged or no text. Save it again as CSV UTF-8.</source>
        <translation>שורה %1, עמודה %2: יש כאן תו NUL, כלומר הקובץ פגום או שאינו טקסט. יש לשמור אותו מחדש כ־CSV UTF-8.</translation>
    </message>
    <message>
        <source>Line %1, column %2: a quotation mark opens here and is never closed.</source>
        <translation>שורה %1, עמודה %2: כאן נפתחות מירכאות שאינן נסגרות.</translation>
    </message>
    <message>
        <source>Line %1, column %2: this row is longer than %3 bytes. Look for a missing line break or quotation mark.</source>
        <translation>שורה %1, עמודה %2: השורה ארוכה מ־%3 בתים. יש לחפש מעבר שורה או מירכאות חסרים.</translation>
    </message>
    <message>
        <source>Line %1, column %2: this row has more cells than the header, which has %3.</source>
        <translation>שורה %1, עמודה %2: בשורה זו יש יותר תאים מבכותרת, שבה יש %3.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the header has more than %3 columns.</source>
        <translation>שורה %1, עמודה %2: בכותרת יש יותר מ־%3 עמודות.</translation>
    </message>
    <message>
        <source>The file cannot be read any further.</source>
        <translation>אי אפשר להמשיך לקרוא את הקובץ.</translation>
    </message>
    <message>
        <source>The file cannot be written; the disk may be full.</source>
        <translation>אי אפשר לכתוב את הקובץ; ייתכן שהדיסק מלא.</translation>
    </message>
    <message>
        <source>One of these entities is part of a merge that still runs. Wait until it has ended.</source>
        <translation>אחת היחידות האלה משתתפת במיזוג שעדיין מתבצע. המתינו עד שיסתיים.</translation>
    </message>
    <message>
        <source>There is already an entity with this name.</source>
        <translation>כבר יש יחידה בשם זה.</translation>
    </message>
    <message>
        <source>There is no such entity.</source>
        <translation>אין יחידה כזאת.</translation>
    </message>
    <message>
        <source>Say which entity the learner belongs to.</source>
        <translation>יש לציין לאיזו יחידה הלומד שייך.</translation>
    </message>
    <message>
        <source>This is none of the possible values: %1.</source>
        <translation>זה אינו אחד הערכים האפשריים: %1.</translation>
    </message>
    <message>
        <source>Only letters and digits are possible here.</source>
        <translation>כאן אפשריות רק אותיות וספרות.</translation>
    </message>
    <message>
        <source>Write the colour as # and six hexadecimal digits.</source>
        <translation>יש לכתוב את הצבע כ־# ושש ספרות הקסדצימליות.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>זו אינה כתובת דוא״ל.</translation>
    </message>
    <message>
        <source>Write 1 or 0 here.</source>
        <translation>יש לכתוב כאן 1 או 0.</translation>
    </message>
    <message>
        <source>This cannot be changed any more.</source>
        <translation>את זה כבר אי אפשר לשנות.</translation>
    </message>
    <message>
        <source>Only a whole number is possible here.</source>
        <translation>כאן אפשרי רק מספר שלם.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>שדה זה נדרש.</translation>
    </message>
    <message>
        <source>Write the number of an existing record here.</source>
        <translation>יש לכתוב כאן מספר של רשומה קיימת.</translation>
    </message>
    <message>
        <source>Only small letters, digits and hyphens are possible here.</source>
        <translation>כאן אפשריות רק אותיות לטיניות קטנות, ספרות ומקפים.</translation>
    </message>
    <message>
        <source>Only one text is possible here.</source>
        <translation>כאן אפשרי רק טקסט אחד.</translation>
    </message>
    <message>
        <source>Write the moment as 2026-01-31T13:45:00Z.</source>
        <translation>יש לכתוב את המועד כך: 2026-01-31T13:45:00Z.</translation>
    </message>
    <message>
        <source>This is too long: at most %1 characters.</source>
        <translation>ארוך מדי: לכל היותר %1 תווים.</translation>
    </message>
    <message>
        <source>These are too many values: at most %1.</source>
        <translation>יותר מדי ערכים: לכל היותר %1.</translation>
    </message>
    <message>
        <source>Write an address that begins with https:// or http://.</source>
        <translation>יש לכתוב כתובת שמתחילה ב־https:// או http://.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>אי אפשר לקרוא את הקובץ %1.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written; the disk may be full.</source>
        <translation>אי אפשר לכתוב את הקובץ %1; ייתכן שהדיסק מלא.</translation>
    </message>
    <message>
        <source>Say which learner is meant: an identifier is needed.</source>
        <translation>יש לציין באיזה לומד מדובר: נדרש מזהה.</translation>
    </message>
    <message>
        <source>The identifier type is email, learnerId or externalId.</source>
        <translation>סוג המזהה הוא email,‏ learnerId או externalId.</translation>
    </message>
    <message>
        <source>Empty rows were left out: %1</source>
        <translation>שורות ריקות שהושמטו: %1</translation>
    </message>
    <message>
        <source>Line %1: the header has no column for %2. Name the column so, or choose it in the mapping.</source>
        <translation>שורה %1: אין בכותרת עמודה עבור %2. יש לקרוא לעמודה כך, או לבחור אותה במיפוי.</translation>
    </message>
    <message>
        <source>Line %1, column %2: another column is imported into %3 already. Leave one of them out.</source>
        <translation>שורה %1, עמודה %2: עמודה אחרת כבר נקלטת אל %3. יש להשמיט אחת מהן.</translation>
    </message>
    <message>
        <source>The file has no column %1.</source>
        <translation>אין בקובץ עמודה %1.</translation>
    </message>
    <message>
        <source>These columns are not known and were left out: %1</source>
        <translation>העמודות האלה אינן מוכרות והושמטו: %1</translation>
    </message>
    <message>
        <source>Columns without a name at the end of the header were left out: %1</source>
        <translation>עמודות ללא שם בסוף הכותרת הושמטו: %1</translation>
    </message>
    <message>
        <source>Line %1 of the file has the same value.</source>
        <translation>בשורה %1 בקובץ מופיע אותו ערך.</translation>
    </message>
    <message>
        <source>Nothing can be imported into %1.</source>
        <translation>אי אפשר לקלוט דבר אל %1.</translation>
    </message>
    <message>
        <source>The file of this import is not kept any more; upload it again.</source>
        <translation>הקובץ של הקליטה הזאת כבר אינו שמור; יש להעלות אותו שוב.</translation>
    </message>
    <message>
        <source>This import has to be confirmed first: %1</source>
        <translation>את הקליטה הזאת יש לאשר תחילה: %1</translation>
    </message>
    <message>
        <source>A spreadsheet program has cut this number short; write it out in full.</source>
        <translation>הגיליון האלקטרוני קיצר את המספר הזה; יש לכתוב אותו במלואו.</translation>
    </message>
    <message>
        <source>Write one field for each of the %1 columns.</source>
        <translation>יש לכתוב שדה אחד לכל אחת מ־%1 העמודות.</translation>
    </message>
    <message>
        <source>There is no such import.</source>
        <translation>אין קליטה כזאת.</translation>
    </message>
    <message>
        <source>This is an error message of a spreadsheet program, not a value.</source>
        <translation>זו הודעת שגיאה של תוכנת גיליון, לא ערך.</translation>
    </message>
    <message>
        <source>This is not possible with an import in the state %1.</source>
        <translation>זה אינו אפשרי בקליטה שמצבה %1.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the file names more than %3 entities that do not exist, so the column may hold something else.</source>
        <translation>שורה %1, עמודה %2: בקובץ יותר מ־%3 יחידות שאינן קיימות; ייתכן שבעמודה יש משהו אחר.</translation>
    </message>
    <message>
        <source>Another program uses this data folder: %1</source>
        <translation>תוכנה אחרת משתמשת בתיקיית הנתונים הזאת: %1</translation>
    </message>
    <message>
        <source>A stored secret cannot be read with this installation&apos;s key.</source>
        <translation>אי אפשר לקרוא סוד שמור במפתח של ההתקנה הזאת.</translation>
    </message>
    <message>
        <source>The key file cannot be read or made: %1</source>
        <translation>אי אפשר לקרוא או ליצור את קובץ המפתח: %1</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be made or written. Check its place and its rights, or run this as the user who owns it.</source>
        <translation>אי אפשר ליצור את תיקיית הנתונים %1 או לכתוב בה. בדקו את מקומה ואת ההרשאות שלה, או הריצו בתור המשתמש שהיא שייכת לו.</translation>
    </message>
    <message>
        <source>Say which institution is meant, with X-Institution or ?institution=.</source>
        <translation>יש לציין באיזה מוסד מדובר, ב־X-Institution או ב־?institution=.</translation>
    </message>
    <message>
        <source>There is no such institution.</source>
        <translation>אין מוסד כזה.</translation>
    </message>
    <message>
        <source>Another institution has this short name.</source>
        <translation>למוסד אחר יש השם הקצר הזה.</translation>
    </message>
    <message>
        <source>Another process goes on with this job.</source>
        <translation>תהליך אחר ממשיך את העבודה הזאת.</translation>
    </message>
    <message>
        <source>Another learner has this external ID.</source>
        <translation>ללומד אחר יש המזהה החיצוני הזה.</translation>
    </message>
    <message>
        <source>A login never changes; the one that was sent was ignored.</source>
        <translation>שם משתמש אינו משתנה; המערכת התעלמה מהשם שנשלח.</translation>
    </message>
    <message>
        <source>This login is already in use.</source>
        <translation>שם המשתמש הזה כבר בשימוש.</translation>
    </message>
    <message>
        <source>There is no such learner.</source>
        <translation>אין לומד כזה.</translation>
    </message>
    <message>
        <source>This list has no filter with this name.</source>
        <translation>לרשימה הזאת אין מסנן בשם זה.</translation>
    </message>
    <message>
        <source>Write a page number from 1 on.</source>
        <translation>יש לכתוב מספר עמוד מ־1 ואילך.</translation>
    </message>
    <message>
        <source>Between 1 and 100 rows a page are possible.</source>
        <translation>אפשריות בין 1 ל־100 שורות בעמוד.</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime.</source>
        <translation>מישהו אחר שינה זאת בינתיים.</translation>
    </message>
    <message>
        <source>The body cannot be read as a form.</source>
        <translation>אי אפשר לקרוא את גוף הבקשה כטופס.</translation>
    </message>
    <message>
        <source>The body cannot be read as JSON: position %1.</source>
        <translation>אי אפשר לקרוא את גוף הבקשה כ־JSON: מיקום %1.</translation>
    </message>
    <message>
        <source>Send JSON, a form or multipart form data.</source>
        <translation>יש לשלוח JSON, טופס או טופס מרובה חלקים.</translation>
    </message>
    <message>
        <source>This transfer coding is not supported; send the body&apos;s length, or chunks.</source>
        <translation>קידוד העברה זה אינו נתמך; יש לשלוח את אורך הגוף, או מקטעים.</translation>
    </message>
    <message>
        <source>The head of the request cannot be read.</source>
        <translation>אי אפשר לקרוא את ראש הבקשה.</translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation>ראש הבקשה גדול מדי.</translation>
    </message>
    <message>
        <source>This server does not answer under this name.</source>
        <translation>השרת הזה אינו עונה בשם זה.</translation>
    </message>
    <message>
        <source>Some of the values are not possible.</source>
        <translation>חלק מהערכים אינם אפשריים.</translation>
    </message>
    <message>
        <source>This address does not know this method.</source>
        <translation>הכתובת הזאת אינה מכירה שיטה זו.</translation>
    </message>
    <message>
        <source>The body is too large: at most %1 bytes.</source>
        <translation>הגוף גדול מדי: לכל היותר %1 בתים.</translation>
    </message>
    <message>
        <source>The address is too long.</source>
        <translation>הכתובת ארוכה מדי.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>אין דבר בכתובת הזאת.</translation>
    </message>
    <message>
        <source>The server cannot listen at %1.</source>
        <translation>השרת אינו יכול להאזין בכתובת %1.</translation>
    </message>
    <message>
        <source>Something went wrong on our side; nothing was changed.</source>
        <translation>משהו השתבש אצלנו; דבר לא שונה.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed.</source>
        <translation>הדיסק מלא; דבר לא שונה.</translation>
    </message>
    <message>
        <source>The file was not kept, because the folder for uploads cannot be written. Whoever runs this server finds out why with ulpan-server doctor.</source>
        <translation>הקובץ לא נשמר, כי אי אפשר לכתוב בתיקיית הקבצים המועלים. מי שמפעיל את השרת יכול לברר את הסיבה בעזרת ulpan-server doctor.</translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program.</source>
        <translation>מסד הנתונים נוצר בגרסה חדשה יותר של התוכנה.</translation>
    </message>
    <message>
        <source>The database cannot be reached; try again in a moment.</source>
        <translation>אי אפשר להגיע למסד הנתונים; יש לנסות שוב בעוד רגע.</translation>
    </message>
    <message>
        <source>The database cannot be used: %1</source>
        <translation>אי אפשר להשתמש במסד הנתונים: %1</translation>
    </message>
    <message>
        <source>There is no ability with this name: %1</source>
        <translation>אין הרשאה בשם זה: %1</translation>
    </message>
    <message>
        <source>There is nothing with this name; choose one from the list.</source>
        <translation>אין דבר בשם זה; יש לבחור מהרשימה.</translation>
    </message>
    <message>
        <source>This member has an active account already.</source>
        <translation>לאדם הזה כבר יש חשבון פעיל.</translation>
    </message>
    <message>
        <source>Somebody who is suspended or anonymised cannot be invited.</source>
        <translation>אי אפשר להזמין מי שמושעה או שפרטיו נמחקו.</translation>
    </message>
    <message>
        <source>This link has been used already or is too old; ask for a new one.</source>
        <translation>הקישור כבר נוצל או שתוקפו פג; יש לבקש קישור חדש.</translation>
    </message>
    <message>
        <source>This link is not known. Check that it was copied in full.</source>
        <translation>הקישור אינו מוכר. יש לוודא שהועתק במלואו.</translation>
    </message>
    <message>
        <source>The request did not arrive in time.</source>
        <translation>הבקשה לא הגיעה בזמן.</translation>
    </message>
    <message>
        <source>The certificate or its key cannot be used: %1</source>
        <translation>לא ניתן להשתמש בתעודה או במפתח שלה: %1</translation>
    </message>
    <message>
        <source>The server has too many connections; try again later.</source>
        <translation>לשרת יש יותר מדי חיבורים; נסו שוב מאוחר יותר.</translation>
    </message>
    <message>
        <source>Your address has too many connections; close some or try again later.</source>
        <translation>לכתובת שלכם יש יותר מדי חיבורים; סגרו חלק מהם או נסו שוב מאוחר יותר.</translation>
    </message>
    <message>
        <source>The learner is in the session %1 already.</source>
        <translation>הלומד כבר נמצא בקבוצת הלימוד %1.</translation>
    </message>
    <message>
        <source>The learner is not in this session.</source>
        <translation>הלומד אינו בקבוצת הלימוד הזאת.</translation>
    </message>
    <message>
        <source>The learner was taken out of the session %1 before and was not put back; send its filter or location again to do that.</source>
        <translation>הלומד הוצא בעבר מקבוצת הלימוד %1 ולא הוחזר אליה; כדי להחזירו יש לשלוח שוב את התגית או את המיקום של הקבוצה.</translation>
    </message>
    <message>
        <source>A suspended learner cannot be put into a session.</source>
        <translation>אי אפשר לשבץ לומד מושעה בקבוצת לימוד.</translation>
    </message>
    <message>
        <source>The learner is on the waiting list of the session %1 already.</source>
        <translation>הלומד כבר נמצא ברשימת ההמתנה של קבוצת הלימוד %1.</translation>
    </message>
    <message>
        <source>The session %1 is full; the learner is on its waiting list, in place %2.</source>
        <translation>קבוצת הלימוד %1 מלאה; הלומד נמצא ברשימת ההמתנה שלה, במקום %2.</translation>
    </message>
    <message>
        <source>This passphrase does not open the key in the backup.</source>
        <translation>הביטוי הסודי הזה אינו פותח את המפתח שבגיבוי.</translation>
    </message>
    <message>
        <source>Write the day as 2026-01-31.</source>
        <translation>יש לכתוב את היום כך: 2026-01-31.</translation>
    </message>
    <message>
        <source>There is an installation in %1 already, with an operator; nothing was changed.</source>
        <translation>בתיקייה %1 כבר יש התקנה עם מפעיל; דבר לא השתנה.</translation>
    </message>
    <message>
        <source>Another machine has begun to change the key of this installation, and was interrupted. Run ulpan-server key rotate there again, then copy its key file to %1.</source>
        <translation>מחשב אחר התחיל להחליף את המפתח של ההתקנה הזאת ונקטע באמצע. הריצו שם שוב את ‎ulpan-server key rotate‎, ואחר כך העתיקו את קובץ המפתח שלו אל %1.</translation>
    </message>
    <message>
        <source>The key in %1 is not the one this database was made with. Put the right key file there; without it no stored secret can be read.</source>
        <translation>המפתח בקובץ %1 אינו המפתח שאיתו נוצר מסד הנתונים הזה. הניחו שם את קובץ המפתח הנכון; בלעדיו אי אפשר לקרוא שום סוד שמור.</translation>
    </message>
    <message>
        <source>There is no installation in %1; run ulpan-server init first, and name the database if it is not in this folder.</source>
        <translation>אין התקנה בתיקייה %1; הריצו קודם את ulpan-server init, וציינו את מסד הנתונים אם אינו בתיקייה הזאת.</translation>
    </message>
    <message>
        <source>This cursor does not belong to this list; begin again with an empty one.</source>
        <translation>הסמן אינו שייך לרשימה הזאת; יש להתחיל מחדש עם סמן ריק.</translation>
    </message>
    <message>
        <source>No more than 100 values are possible in one filter.</source>
        <translation>מסנן אחד יכול להכיל 100 ערכים לכל היותר.</translation>
    </message>
    <message>
        <source>A session has one place or more; leave this empty for no limit.</source>
        <translation>בקבוצת לימוד יש מקום אחד לפחות; אם אין הגבלה, יש להשאיר ריק.</translation>
    </message>
    <message>
        <source>This session takes nobody in: open it first.</source>
        <translation>קבוצת הלימוד הזאת אינה מקבלת לומדים: יש לפתוח אותה קודם.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>היום האחרון קודם ליום הראשון.</translation>
    </message>
    <message>
        <source>The session %1 has no free place.</source>
        <translation>אין מקום פנוי בקבוצת הלימוד %1.</translation>
    </message>
    <message>
        <source>There are people in this session or on its waiting list; take them out first, or cancel the session.</source>
        <translation>יש אנשים בקבוצת הלימוד הזאת או ברשימת ההמתנה שלה; יש להוציא אותם קודם, או לבטל את הקבוצה.</translation>
    </message>
    <message>
        <source>There is no such session.</source>
        <translation>אין קבוצת לימוד כזאת.</translation>
    </message>
    <message>
        <source>There is already a session with this tag and this location.</source>
        <translation>כבר יש קבוצת לימוד עם התגית הזאת והמיקום הזה.</translation>
    </message>
    <message>
        <source>A trainer is a member of the institution who is no learner; one of these is not.</source>
        <translation>מדריך הוא איש צוות במוסד ולא לומד; אחד מאלה אינו כזה.</translation>
    </message>
    <message>
        <source>Too many people are signing in at this moment; try again in a moment.</source>
        <translation>רבים מדי נכנסים ברגע זה; אפשר לנסות שוב בעוד רגע.</translation>
    </message>
    <message>
        <source>This sign-in has lapsed; begin again with login and password.</source>
        <translation>תוקף הכניסה הזאת פג; יש להתחיל מחדש עם שם משתמש וסיסמה.</translation>
    </message>
    <message>
        <source>The code is wrong or has been used already.</source>
        <translation>הקוד שגוי או שכבר נוצל.</translation>
    </message>
    <message>
        <source>Choose a password of your own first: until then only that is possible.</source>
        <translation>יש לבחור תחילה סיסמה משלך; עד אז אין אפשרות לפעולות אחרות.</translation>
    </message>
    <message>
        <source>The backup %1 is damaged: %2</source>
        <translation>הגיבוי %1 פגום: %2</translation>
    </message>
    <message>
        <source>This backup is of an installation on %1; restore it into one like it.</source>
        <translation>הגיבוי הזה הוא של התקנה על %1; שחזרו אותו להתקנה מאותו סוג.</translation>
    </message>
    <message>
        <source>There is no key in this backup that a passphrase could open. Put the key file that belongs to it into the data folder, or have its secrets entered anew; then leave out --passphrase-stdin.</source>
        <translation>בגיבוי הזה אין מפתח שביטוי סודי יכול לפתוח. הניחו בתיקיית הנתונים את קובץ המפתח ששייך לו, או הזינו את הסודות מחדש; אחר כך הריצו בלי ‎--passphrase-stdin.</translation>
    </message>
    <message>
        <source>The key is in this backup under a passphrase: give it with --passphrase-stdin, or leave the key with --without-key.</source>
        <translation>המפתח נמצא בגיבוי הזה תחת ביטוי סודי: מסרו אותו עם ‎--passphrase-stdin, או ותרו על המפתח עם ‎--without-key.</translation>
    </message>
    <message>
        <source>Set up a second factor first: until then only that is possible.</source>
        <translation>יש להגדיר תחילה אימות דו־שלבי; עד אז אין אפשרות לפעולות אחרות.</translation>
    </message>
    <message>
        <source>Enter the code of your second factor to complete the sign-in.</source>
        <translation>להשלמת הכניסה יש להזין את הקוד של האימות הדו־שלבי.</translation>
    </message>
    <message>
        <source>This is possible only for somebody who has signed in, not with a token.</source>
        <translation>הפעולה אפשרית רק למי שנכנס בעצמו, ולא באמצעות טוקן.</translation>
    </message>
    <message>
        <source>Too many failed attempts; try again in %1 seconds.</source>
        <translation>יותר מדי ניסיונות כושלים; אפשר לנסות שוב בעוד %1 שניות.</translation>
    </message>
    <message>
        <source>There are no such client credentials.</source>
        <translation>אין פרטי גישה כאלה.</translation>
    </message>
    <message>
        <source>Say what to renew: client_secret or lti_shared_secret.</source>
        <translation>יש לציין מה לחדש: client_secret או lti_shared_secret.</translation>
    </message>
    <message>
        <source>Only a list of texts is possible here.</source>
        <translation>כאן אפשר רק רשימה של טקסטים.</translation>
    </message>
    <message>
        <source>Write only https:// or http://, the host in small letters, and a port where there is one.</source>
        <translation>יש לכתוב רק ‎https://‎ או ‎http://‎, את שם המארח באותיות קטנות, ופורט אם יש.</translation>
    </message>
    <message>
        <source>Write a number from %1 to %2 here.</source>
        <translation>יש לכתוב כאן מספר מ־%1 עד %2.</translation>
    </message>
    <message>
        <source>The Idempotency-Key is no text of at most %1 characters.</source>
        <translation>ה־Idempotency-Key אינו טקסט של %1 תווים לכל היותר.</translation>
    </message>
    <message>
        <source>Another request was sent with this Idempotency-Key; take a new one.</source>
        <translation>בקשה אחרת נשלחה עם ה־Idempotency-Key הזה; יש לבחור מפתח חדש.</translation>
    </message>
    <message>
        <source>The request with this Idempotency-Key is still being carried out; try again in a moment.</source>
        <translation>הבקשה עם ה־Idempotency-Key הזה עדיין מתבצעת; נסו שוב בעוד רגע.</translation>
    </message>
    <message>
        <source>There is an installation in %1 already; with --force it is put aside.</source>
        <translation>בתיקייה %1 כבר יש התקנה; עם ‎--force היא תועבר הצידה.</translation>
    </message>
    <message>
        <source>The live and the test environment would share the database %1, and each needs its own. Nothing was changed.</source>
        <translation>הסביבה הפעילה וסביבת הבדיקה היו חולקות את מסד הנתונים %1, וכל אחת צריכה מסד משלה. דבר לא השתנה.</translation>
    </message>
    <message>
        <source>The database %1 is the other environment&apos;s: live and test were exchanged or copied, on the command line or as files. Give each environment its own database again; nothing was changed.</source>
        <translation>מסד הנתונים %1 שייך לסביבה האחרת: הסביבה הפעילה וסביבת הבדיקה הוחלפו זו בזו או הועתקו, בשורת הפקודה או כקבצים. החזירו לכל סביבה את מסד הנתונים שלה; דבר לא השתנה.</translation>
    </message>
    <message>
        <source>A restore into %1 was broken off; run ulpan-server restore again.</source>
        <translation>שחזור אל %1 נקטע באמצע; הריצו שוב את ulpan-server restore.</translation>
    </message>
    <message>
        <source>This list cannot be sorted by %1.</source>
        <translation>אי אפשר למיין את הרשימה הזאת לפי %1.</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>הסיסמה הנוכחית שגויה.</translation>
    </message>
    <message>
        <source>The JSON of the body is nested too deeply: at most %1 levels.</source>
        <translation>ה־JSON בגוף הבקשה מקונן עמוק מדי: לכל היותר %1 רמות.</translation>
    </message>
    <message>
        <source>The body must be a JSON object: { and }, with names and values between them.</source>
        <translation>גוף הבקשה צריך להיות אובייקט JSON: { ו־}, וביניהם שמות וערכים.</translation>
    </message>
    <message>
        <source>This port is encrypted: use an address that begins with https.</source>
        <translation>החיבור בפורט הזה מוצפן: השתמשו בכתובת שמתחילה ב־https.</translation>
    </message>
    <message>
        <source>What follows the question mark in the address cannot be read: after % stand two hexadecimal digits, and the text is UTF-8.</source>
        <translation>אי אפשר לקרוא את מה שבא אחרי סימן השאלה בכתובת: אחרי % באות שתי ספרות הקסדצימליות, והטקסט הוא ב־UTF-8.</translation>
    </message>
    <message>
        <source>There are too many fields: at most %1.</source>
        <translation>יש יותר מדי שדות: לכל היותר %1.</translation>
    </message>
    <message>
        <source>There is a second factor already; switch it off first.</source>
        <translation>כבר מוגדר אימות דו־שלבי; יש לכבות אותו תחילה.</translation>
    </message>
    <message>
        <source>There is no second factor to confirm or switch off.</source>
        <translation>אין אימות דו־שלבי לאישור או לכיבוי.</translation>
    </message>
    <message>
        <source>A second factor is required here and cannot be switched off.</source>
        <translation>כאן נדרש אימות דו־שלבי, ואי אפשר לכבות אותו.</translation>
    </message>
    <message>
        <source>This database lacks the extension %1, and the server may not add it; have its administrator run: create extension %1</source>
        <translation>במסד הנתונים חסרה ההרחבה %1, והשרת אינו רשאי להוסיף אותה; מנהל המסד צריך להריץ: create extension %1</translation>
    </message>
    <message>
        <source>The database %1 holds an installation that the user %2 may not put aside: it has to own its tables and be allowed to create schemas. Nothing was changed.</source>
        <translation>מסד הנתונים %1 מכיל התקנה שהמשתמש %2 אינו רשאי להעביר הצידה: עליו להיות הבעלים של הטבלאות ולהיות רשאי ליצור סכמות. דבר לא השתנה.</translation>
    </message>
    <message>
        <source>The database has not been brought up to date; run ulpan-server migrate.</source>
        <translation>מסד הנתונים לא עודכן; יש להריץ ulpan-server migrate.</translation>
    </message>
    <message>
        <source>The program %1 failed: %2</source>
        <translation>התוכנית %1 נכשלה: %2</translation>
    </message>
    <message>
        <source>The program %1 is needed; install PostgreSQL&apos;s client programs (postgresql-client).</source>
        <translation>דרושה התוכנית %1; התקינו את תוכניות הלקוח של PostgreSQL ‏(postgresql-client).</translation>
    </message>
    <message>
        <source>You cannot give these abilities, because you do not have them: %1</source>
        <translation>אי אפשר להעניק הרשאות שאין לך: %1</translation>
    </message>
    <message>
        <source>This moment is in the past.</source>
        <translation>המועד הזה כבר עבר.</translation>
    </message>
    <message>
        <source>There is no such token.</source>
        <translation>אין טוקן כזה.</translation>
    </message>
    <message>
        <source>This token was used for nothing in the last 30 days; revoke it instead.</source>
        <translation>הטוקן לא שימש לדבר ב־30 הימים האחרונים; עדיף לבטל אותו.</translation>
    </message>
    <message>
        <source>The file %1 is no backup, or it is cut short.</source>
        <translation>הקובץ %1 אינו גיבוי, או שהוא קטוע.</translation>
    </message>
    <message>
        <source>Say what to add, what to remove, or by what to replace all.</source>
        <translation>יש לומר מה להוסיף, מה להסיר, או במה להחליף הכול.</translation>
    </message>
    <message>
        <source>Say who is meant: either by their ids or by a filter.</source>
        <translation>יש לומר במי מדובר: לפי מספרים מזהים או לפי מסנן.</translation>
    </message>
    <message>
        <source>Members still belong to this entity: %1. Move them first, or merge it into another.</source>
        <translation>ליחידה זו עדיין שייכים אנשים: %1. יש להעביר אותם קודם, או למזג את היחידה באחרת.</translation>
    </message>
    <message>
        <source>An entity cannot be merged into itself.</source>
        <translation>אי אפשר למזג יחידה לתוך עצמה.</translation>
    </message>
    <message>
        <source>To delete everything at once, write the institution&apos;s name here as it is.</source>
        <translation>כדי למחוק הכול מיד, יש לכתוב כאן את שם המוסד בדיוק כפי שהוא.</translation>
    </message>
    <message>
        <source>This institution is being deleted; that cannot be stopped any more.</source>
        <translation>מוסד זה נמחק כעת, ואי אפשר עוד לעצור זאת.</translation>
    </message>
    <message>
        <source>Something that belongs to this was just made or deleted by somebody else; look again.</source>
        <translation>מישהו אחר יצר או מחק זה עתה משהו השייך לכאן; יש לבדוק שוב.</translation>
    </message>
    <message>
        <source>There were too many requests; try again in %1 s.</source>
        <translation>היו יותר מדי בקשות; נסו שוב בעוד %1 שנ׳.</translation>
    </message>
    <message>
        <source>This is the institution&apos;s last owner. Make somebody else an owner first.</source>
        <translation>זהו הבעלים האחרון של המוסד. יש למנות קודם בעלים אחר.</translation>
    </message>
    <message>
        <source>Only learners have this.</source>
        <translation>שדה זה קיים רק אצל לומדים.</translation>
    </message>
    <message>
        <source>This status cannot be chosen: the program sets it.</source>
        <translation>אי אפשר לבחור במצב זה: התוכנה קובעת אותו.</translation>
    </message>
    <message>
        <source>This member was changed again since, and was left as they are.</source>
        <translation>הפרטים של אדם זה שונו שוב מאז, ונשארו כפי שהם.</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>פעולה זו כבר בוטלה.</translation>
    </message>
    <message>
        <source>This can no longer be taken back: it was done more than 30 days ago.</source>
        <translation>אי אפשר עוד לבטל זאת: הפעולה נעשתה לפני יותר מ־30 יום.</translation>
    </message>
    <message>
        <source>Nobody could be given back what they had, so this is not undone; it can be asked for again.</source>
        <translation>לא היה מי שאפשר להחזיר למצבו הקודם, ולכן הפעולה לא בוטלה; אפשר לבקש את הביטול שוב.</translation>
    </message>
    <message>
        <source>Members moved: %1 of %2. The entity is still there, and the merge can be asked for again.</source>
        <translation>אנשים שהועברו: %1 מתוך %2. היחידה עדיין קיימת, ואפשר לבקש את המיזוג שוב.</translation>
    </message>
    <message>
        <source>Members changed: %1 of %2. That can be undone for 30 days.</source>
        <translation>אנשים ששונו: %1 מתוך %2. אפשר לבטל זאת במשך 30 יום.</translation>
    </message>
    <message>
        <source>Members who have back what they had: %1 of %2. The undo can be asked for again and goes on from there.</source>
        <translation>אנשים שהוחזרו למצבם הקודם: %1 מתוך %2. אפשר לבקש את הביטול שוב, והוא יימשך מהמקום שבו נעצר.</translation>
    </message>
    <message>
        <source>There is no such change to take back.</source>
        <translation>אין שינוי כזה לביטול.</translation>
    </message>
    <message>
        <source>This change is still being made; take it back when it is done.</source>
        <translation>השינוי עדיין מתבצע; אפשר לבטל אותו כשיסתיים.</translation>
    </message>
    <message>
        <source>Say what is to be changed: tags, locations, countries, entity, role, status or session.</source>
        <translation>יש לומר מה לשנות: תגיות, מקומות, ארצות, יחידה, תפקיד, מצב או קבוצת לימוד.</translation>
    </message>
    <message>
        <source>Name a session to put learners into (add), one to take them out of (remove), or two different ones.</source>
        <translation>יש לציין קבוצת לימוד שהלומדים ישובצו בה (add), קבוצה שיוצאו ממנה (remove), או שתי קבוצות שונות.</translation>
    </message>
    <message>
        <source>Whoever made these client credentials may not act any more; have an administrator renew the client secret.</source>
        <translation>מי שיצר את פרטי הגישה האלה ללקוח אינו רשאי עוד לפעול; יש לבקש ממנהל המערכת לחדש את סוד הלקוח.</translation>
    </message>
    <message>
        <source>This institution is suspended; only the operator of this installation can let it in again.</source>
        <translation>המוסד הזה מושעה; רק מפעיל ההתקנה יכול להחזיר אותו לפעילות.</translation>
    </message>
    <message>
        <source>A password needs 8 or more characters, not counting blanks at its ends.</source>
        <translation>סיסמה צריכה להיות באורך 8 תווים לפחות, בלי רווחים בקצותיה.</translation>
    </message>
    <message>
        <source>Switch your own second factor off with your password and a code; somebody else can take it away if you have lost it.</source>
        <translation>את האימות הדו־שלבי שלך מכבים בעזרת הסיסמה וקוד; אם הוא אבד, מישהו אחר יכול להסיר אותו.</translation>
    </message>
    <message>
        <source>This can do more than you can, so that you may not end or narrow it: %1</source>
        <translation>לפרטי הגישה האלה יש הרשאות שאין לך, ולכן אי אפשר לבטל או לצמצם אותם: %1</translation>
    </message>
    <message>
        <source>This file seems to be written in UTF-16 without a mark that says so. Choose UTF-16 as its encoding, or save it as CSV UTF-8.</source>
        <translation>נראה שהקובץ כתוב ב־UTF-16 בלי סימן שמעיד על כך. בחרו UTF-16 כקידוד, או שמרו אותו כ־CSV UTF-8.</translation>
    </message>
    <message>
        <source>There is a file %1 already; with --force it is written over.</source>
        <translation>כבר קיים קובץ %1; עם ‎--force הוא יוחלף.</translation>
    </message>
    <message>
        <source>The path %1 is a link to %2, and a restore neither follows links nor replaces them. Put what it leads to in its place, or remove the link; nothing was changed.</source>
        <translation>%1 הוא קישור אל %2, ושחזור אינו הולך אחרי קישורים ואינו מחליף אותם. העבירו לכאן את מה שהוא מצביע עליו, או הסירו את הקישור; דבר לא השתנה.</translation>
    </message>
    <message>
        <source>The database %1 has another name elsewhere (a hard link), and a restore would replace it under one name only. Remove the other name, or copy the file to one of its own; nothing was changed.</source>
        <translation>למסד הנתונים %1 יש שם נוסף במקום אחר (קישור קשיח), ושחזור היה מחליף אותו רק תחת שם אחד. הסירו את השם האחר, או העתיקו את הקובץ לקובץ משלו; דבר לא השתנה.</translation>
    </message>
    <message>
        <source>The chunks of the body cannot be read.</source>
        <translation>אי אפשר לקרוא את מקטעי גוף הבקשה.</translation>
    </message>
    <message>
        <source>The length of the body is told twice: send one Content-Length, or chunks without one.</source>
        <translation>אורך גוף הבקשה צוין פעמיים: יש לשלוח Content-Length אחד, או מקטעים בלעדיו.</translation>
    </message>
    <message>
        <source>The length of the body is no whole number.</source>
        <translation>אורך גוף הבקשה אינו מספר שלם.</translation>
    </message>
    <message>
        <source>These entities were made by the import and stay, because somebody is in them: %1</source>
        <translation>היחידות האלה נוצרו בקליטה ונשארות, כי יש בהן אנשים: %1</translation>
    </message>
    <message>
        <source>This learner is needed elsewhere by now, and was left as they are.</source>
        <translation>בינתיים נעשה שימוש בלומד הזה במקום אחר, ולכן הוא הושאר כפי שהוא.</translation>
    </message>
    <message>
        <source>Mails that the test environment had kept were deleted: %1</source>
        <translation>הודעות שנשמרו בסביבת הבדיקה נמחקו: %1</translation>
    </message>
    <message>
        <source>This learner was deleted since, so there is nothing left to take back.</source>
        <translation>הלומד הזה נמחק מאז, ולכן לא נותר דבר לבטל.</translation>
    </message>
    <message>
        <source>This import has changed nothing, so there is nothing to take back.</source>
        <translation>הקליטה הזאת לא שינתה דבר, ולכן אין מה לבטל.</translation>
    </message>
    <message>
        <source>This learner has signed in since, and was left as they are.</source>
        <translation>הלומד הזה נכנס למערכת מאז, ולכן הוא הושאר כפי שהוא.</translation>
    </message>
    <message>
        <source>Say in the mapping what these texts mean in %1: %2</source>
        <translation>ציינו במיפוי מה פירושם של הטקסטים האלה בעמודה %1: %2</translation>
    </message>
    <message>
        <source>There is no mapping of this name.</source>
        <translation>אין מיפוי בשם הזה.</translation>
    </message>
    <message>
        <source>Only a group of fields is possible here, in the way that the documentation shows.</source>
        <translation>כאן אפשר לכתוב רק קבוצת שדות, כפי שמוצג בתיעוד.</translation>
    </message>
    <message>
        <source>Write the numbers of existing records here, each a value of its own in a list.</source>
        <translation>יש לכתוב כאן את המספרים של רשומות קיימות, כל אחד כערך נפרד ברשימה.</translation>
    </message>
    <message>
        <source>The file of this import has no row that begins on this line.</source>
        <translation>בקובץ של הקליטה הזאת אין שורה שמתחילה במקום הזה.</translation>
    </message>
    <message>
        <source>More than %1 rows were corrected one by one; correct the file and upload it again.</source>
        <translation>יותר מ־%1 שורות תוקנו אחת אחת; יש לתקן את הקובץ ולהעלות אותו שוב.</translation>
    </message>
    <message>
        <source>Only operators may change this: %1.</source>
        <translation>רק מפעילים רשאים לשנות זאת: %1.</translation>
    </message>
    <message>
        <source>There is no value %1 in %2.</source>
        <translation>אין ערך %1 בשדה %2.</translation>
    </message>
    <message>
        <source>A spreadsheet program may have dropped zeros at the beginning of codes: %1 of them are shorter than the others, which have %2 digits.</source>
        <translation>ייתכן שגיליון אלקטרוני השמיט אפסים בתחילת הקודים: %1 מהם קצרים מן האחרים, שיש בהם %2 ספרות.</translation>
    </message>
    <message>
        <source>Somebody changed this learner after the plan was made. Look at the row in the file of rejected rows and import that.</source>
        <translation>מישהו שינה את הלומד הזה אחרי שהתצוגה המקדימה הוכנה. יש לבדוק את השורה בקובץ השורות שנדחו ולקלוט אותו.</translation>
    </message>
    <message>
        <source>There is nothing to confirm by the name %1; the names are: %2</source>
        <translation>אין מה לאשר בשם %1; השמות הם: %2</translation>
    </message>
    <message>
        <source>This value was changed again since, and was left as it is.</source>
        <translation>הערך הזה שונה שוב מאז, והושאר כפי שהוא.</translation>
    </message>
    <message>
        <source>Whoever asked for this import may not do so any more; somebody who may has to go on with it.</source>
        <translation>מי שביקש את הקליטה הזאת כבר אינו רשאי לכך; מישהו שרשאי צריך להמשיך אותה.</translation>
    </message>
    <message>
        <source>The cells of a row that is corrected by itself have at most %1 KiB together; shorten this one, or correct the file and upload it again.</source>
        <translation>התאים של שורה שמתקנים בנפרד מוגבלים ביחד ל־%1 KiB; קצרו את התא הזה, או תקנו את הקובץ והעלו אותו שוב.</translation>
    </message>
    <message>
        <source>Line %1, column %2: text follows a closing quotation mark. Double the quotation marks that belong to the text, or take the text after the last one away.</source>
        <translation>שורה %1, עמודה %2: יש טקסט אחרי מירכאות סוגרות. הכפילו את המירכאות שהן חלק מהטקסט, או הסירו את הטקסט שאחרי האחרונות.</translation>
    </message>
    <message>
        <source>Another column holds the login, so this column is imported as the contact e-mail: %1</source>
        <translation>שם המשתמש נלקח מעמודה אחרת, ולכן העמודה הזאת נקלטת כדוא״ל ליצירת קשר: %1</translation>
    </message>
    <message>
        <source>The row above the header was left out as a title: %1</source>
        <translation>השורה שמעל הכותרות נחשבת לכותרת הקובץ ולא נקלטה: %1</translation>
    </message>
    <message>
        <source>The database has no room for the plan of this file: it takes about %1 MiB, and %2 MiB are free on its disk. Make room, or divide the file.</source>
        <translation>במסד הנתונים אין מקום לתצוגה המקדימה של הקובץ הזה: נדרשים כ־%1 MiB, ובדיסק שלו פנויים %2 MiB. פנו מקום, או חלקו את הקובץ.</translation>
    </message>
    <message>
        <source>Passwords that are not taken over, because these learners can sign in already: %1</source>
        <translation>סיסמאות שלא נקלטו, משום שהלומדים האלה כבר יכולים להיכנס: %1</translation>
    </message>
    <message>
        <source>JSON is written in UTF-8, but the content type says %1. Name utf-8, or no charset.</source>
        <translation>JSON נכתב ב־UTF-8, אבל סוג התוכן אומר %1. ציינו utf-8, או אל תציינו קידוד תווים.</translation>
    </message>
    <message>
        <source>The header Content-Type cannot be read. It looks like this: application/json; charset=utf-8</source>
        <translation>אי אפשר לקרוא את הכותרת Content-Type. כך היא נראית: application/json; charset=utf-8</translation>
    </message>
    <message>
        <source>The charset %1 is not known. Name another, or none: then it is found out.</source>
        <translation>קידוד התווים %1 אינו מוכר. ציינו קידוד אחר, או אל תציינו: אז הוא יזוהה.</translation>
    </message>
    <message>
        <source>There is no time zone of this name; write it as in Europe/Paris.</source>
        <translation>אין אזור זמן בשם הזה; יש לכתוב אותו כמו ב־Asia/Jerusalem.</translation>
    </message>
    <message>
        <source>An e-mail address cannot hold the character %1 (%2).</source>
        <translation>כתובת דואר אלקטרוני אינה יכולה להכיל את התו %1 (%2).</translation>
    </message>
    <message>
        <source>The character %1 (%2) looks like another one, or is of another alphabet than the letters beside it; write the address in one alphabet.</source>
        <translation>התו %1 (%2) נראה כמו תו אחר, או שייך לאלפבית אחר מזה של האותיות שלידו; יש לכתוב את הכתובת באלפבית אחד.</translation>
    </message>
    <message>
        <source>A mapping cannot be named with dots alone, because its name stands in addresses.</source>
        <translation>אי אפשר לתת למיפוי שם שכולו נקודות, כי השם הוא חלק מכתובת.</translation>
    </message>
    <message>
        <source>Whoever asked for this may not do so any more, so the rest was left as it was; somebody who may can ask for it again.</source>
        <translation>מי שביקש זאת כבר אינו מורשה לכך, ולכן כל השאר נותר כפי שהיה; מי שמורשה יכול לבקש זאת שוב.</translation>
    </message>
    <message>
        <source>This learner has chosen a password since, and stays active.</source>
        <translation>הלומד בחר סיסמה מאז, והוא נשאר פעיל.</translation>
    </message>
    <message>
        <source>There is no such entry in the audit.</source>
        <translation>אין רשומה כזאת ביומן הפעולות.</translation>
    </message>
    <message>
        <source>Character %2 of this value is a line break, a tab or another control character (%1); remove it.</source>
        <translation>התו ה־%2 בערך הזה הוא מעבר שורה, טאב או תו בקרה אחר (%1); הסירו אותו.</translation>
    </message>
    <message>
        <source>Character %2 of this value cannot be seen, or not everywhere (%1); remove it.</source>
        <translation>התו ה־%2 בערך הזה אינו נראה, או לא בכל מקום (%1); הסירו אותו.</translation>
    </message>
    <message>
        <source>An institution can keep %1 mappings, and so many are kept; delete one first, or keep this under the name of another.</source>
        <translation>מוסד יכול לשמור %1 מיפויים, וכבר נשמרו כל אלה; מחקו אחד קודם, או שמרו בשם של מיפוי קיים.</translation>
    </message>
    <message>
        <source>The content type says that the file is written in %1, but its bytes are not. Name the charset that it has, or none: then it is found out.</source>
        <translation>לפי סוג התוכן הקובץ כתוב ב־%1, אבל הבתים שבו אינם כאלה. ציינו את קידוד התווים שלו, או אף קידוד: אז הוא יזוהה מעצמו.</translation>
    </message>
    <message>
        <source>The content type names two charsets, %1 and %2. Name one, or none: then it is found out.</source>
        <translation>סוג התוכן מציין שני קידודי תווים, %1 ו־%2. ציינו אחד, או אף אחד: אז הוא יזוהה מעצמו.</translation>
    </message>
    <message>
        <source>The database has no room for the plan of this file: it takes about %1 MiB, and of the %2 MiB that are free on its disk %3 MiB were promised to imports that are being planned. Try again when they are ready, or make room.</source>
        <translation>אין במסד הנתונים מקום לתצוגה המקדימה של הקובץ הזה: היא דורשת כ־%1 MiB, ומתוך %2 MiB הפנויים בדיסק שלו כבר הובטחו %3 MiB לקליטות שמתוכננות כעת. נסו שוב כשהן יהיו מוכנות, או פנו מקום.</translation>
    </message>
    <message>
        <source>Only one file is possible here.</source>
        <translation>אפשר לשלוח כאן קובץ אחד בלבד.</translation>
    </message>
    <message>
        <source>The content type says that the file is written in %1, but it is written in UTF-8, as the letters on line %2 show first. Name the charset that it has, or none: then it is found out.</source>
        <translation>לפי סוג התוכן הקובץ כתוב ב־%1, אבל הוא כתוב ב־UTF-8, כפי שמראות לראשונה האותיות בשורה %2. ציינו את קידוד התווים שלו, או אף קידוד: אז הוא יזוהה מעצמו.</translation>
    </message>
    <message>
        <source>The header %1 cannot be read: it takes * alone, or the tags that ETag gave, with commas between them.</source>
        <translation>אי אפשר לקרוא את הכותרת %1: כותבים בה * בלבד, או את התגים שהתקבלו ב־ETag, ופסיקים ביניהם.</translation>
    </message>
    <message>
        <source>A part of the form says twice what it can have only once: %1</source>
        <translation>חלק בטופס מציין פעמיים מה שיכול להופיע בו רק פעם אחת: %1</translation>
    </message>
    <message>
        <source>The path of the address cannot be read: after % stand two hexadecimal digits, and the text is UTF-8.</source>
        <translation>אי אפשר לקרוא את הנתיב שבכתובת: אחרי % באות שתי ספרות הקסדצימליות, והטקסט הוא ב־UTF-8.</translation>
    </message>
    <message>
        <source>A merge of entities cannot be taken back; move the members by a bulk edit instead.</source>
        <translation>אי אפשר לבטל מיזוג של יחידות; במקום זאת העבירו את האנשים בשינוי מרוכז.</translation>
    </message>
    <message>
        <source>Mails that were written and never sent were withdrawn: %1</source>
        <translation>הודעות שנכתבו ולא נשלחו בוטלו: %1</translation>
    </message>
    <message>
        <source>This cannot be tried out: it would be done. Leave dry_run out where you mean it.</source>
        <translation>אי אפשר לנסות פעולה זו בלי לבצע אותה. אם זו הכוונה, יש להשמיט את dry_run.</translation>
    </message>
    <message>
        <source>This is said twice with different values; say it once.</source>
        <translation>הערך נמסר פעמיים ובערכים שונים; יש למסור אותו פעם אחת.</translation>
    </message>
    <message>
        <source>All %1 seats of this institution are taken. Suspend learners who need theirs no longer, or ask the operator of this installation for more.</source>
        <translation>כל %1 הרישיונות של המוסד תפוסים. השעו לומדים שכבר אינם זקוקים לרישיון, או בקשו ממפעיל ההתקנה רישיונות נוספים.</translation>
    </message>
    <message>
        <source>What was answered to this Idempotency-Key told of somebody who was anonymised since. The request was carried out then and is not carried out again.</source>
        <translation>התשובה שנשמרה ל־Idempotency-Key הזה סיפרה על מי שפרטיו הפכו מאז לאנונימיים. הבקשה בוצעה אז ואינה מבוצעת שוב.</translation>
    </message>
    <message>
        <source>This person was anonymised after the file came, so the row was left out. Whoever is to be there again comes with a new file.</source>
        <translation>פרטי האדם הזה הפכו לאנונימיים אחרי שהקובץ הועלה, ולכן השורה לא נכללה. מי שאמור לחזור יבוא בקובץ חדש.</translation>
    </message>
    <message>
        <source>Nobody anonymises their own account; somebody else who may has to do it.</source>
        <translation>איש אינו הופך את החשבון שלו לאנונימי; על מישהו אחר שרשאי לכך לעשות זאת.</translation>
    </message>
    <message>
        <source>There is one by this name already, and it was to be changed only if there was none.</source>
        <translation>כבר יש אחד בשם הזה, והשינוי התבקש רק אם אין.</translation>
    </message>
    <message>
        <source>There is none that could be changed; it was deleted, or never made.</source>
        <translation>אין מה לשנות: הוא נמחק, או שמעולם לא נוצר.</translation>
    </message>
    <message>
        <source>The content type says that the file is written in %1, but on line %2 is a character that ASCII does not have. Name the charset that it has, or none: then it is found out.</source>
        <translation>לפי סוג התוכן הקובץ כתוב ב־%1, אבל בשורה %2 יש תו שאינו קיים ב־ASCII. ציינו את הקידוד שלו, או אל תציינו כלל: אז הוא יזוהה.</translation>
    </message>
    <message>
        <source>This second factor was begun more than an hour ago and was never confirmed; begin again.</source>
        <translation>האימות הדו־שלבי הזה התחיל לפני יותר משעה ולא אושר; התחילו מחדש.</translation>
    </message>
    <message>
        <source>Rows that name an entity, tags or what else only learners have for members with another role, which is left out: %1</source>
        <translation>שורות שיש בהן יחידה, תגיות או פרטים אחרים שיש ללומדים בלבד, אצל אנשים שתפקידם אחר, ופרטים אלה לא ייקלטו: %1</translation>
    </message>
    <message>
        <source>This member may do more than you may, so your file cannot change them.</source>
        <translation>לאדם זה יש הרשאות רחבות משלכם, ולכן הקובץ שלכם אינו יכול לשנות את פרטיו.</translation>
    </message>
    <message>
        <source>This is your own account, and nobody changes their own role with a file.</source>
        <translation>זה החשבון שלכם, ואיש אינו משנה את תפקידו בעצמו באמצעות קובץ.</translation>
    </message>
    <message>
        <source>This role may do more than you may, so you cannot give it.</source>
        <translation>לתפקיד זה יש הרשאות רחבות משלכם, ולכן אינכם יכולים להעניק אותו.</translation>
    </message>
    <message>
        <source>The file %1 is the one that is read. Write to another one.</source>
        <translation>הקובץ %1 הוא הקובץ שנקרא. יש לכתוב לקובץ אחר.</translation>
    </message>
    <message>
        <source>What is at %1 is no ordinary file (a folder, a device, a pipe or a link to nothing), and is not written over. Write to another place.</source>
        <translation>%1 קיים ואינו קובץ רגיל (אלא תיקייה, התקן, צינור או קישור שאינו מוביל לשום מקום), ולא ייכתב דבר במקומו. יש לכתוב למקום אחר.</translation>
    </message>
    <message>
        <source>The file %1 is one of the installation, or would be in its folder. Write to another place.</source>
        <translation>הקובץ %1 שייך להתקנה או היה נוצר בתיקייה שלה. יש לכתוב למקום אחר.</translation>
    </message>
    <message>
        <source>The database %1 is missing or empty, although there is a key beside it. Put the database back where it was or restore a backup; one that is elsewhere has to be named.</source>
        <translation>מסד הנתונים %1 חסר או ריק, אף שיש לידו מפתח. יש להחזיר את מסד הנתונים למקומו או לשחזר גיבוי; אם הוא במקום אחר, יש לציין אותו.</translation>
    </message>
    <message>
        <source>There is a database in %1, but no key. Put the installation&apos;s key file there; without it no stored secret can be read.</source>
        <translation>בתיקייה %1 יש מסד נתונים, אבל אין מפתח. יש להניח שם את קובץ המפתח של ההתקנה; בלעדיו אי אפשר לקרוא שום סוד שמור.</translation>
    </message>
    <message>
        <source>The body is sent as it is, without Content-Encoding.</source>
        <translation>את גוף הבקשה יש לשלוח כפי שהוא, בלי Content-Encoding.</translation>
    </message>
    <message>
        <source>The database is damaged; nothing was changed. ulpan-server doctor says which one, and a backup can be restored.</source>
        <translation>מסד הנתונים פגום; דבר לא השתנה. הפקודה ulpan-server doctor אומרת איזה מסד נפגע, ואפשר לשחזר גיבוי.</translation>
    </message>
    <message>
        <source>What was sent contains the character NUL, and nothing here is called so.</source>
        <translation>במה שנשלח יש תו NUL, ואין כאן דבר ששמו כולל אותו.</translation>
    </message>
    <message>
        <source>This was stopped, so the rest was left as it was.</source>
        <translation>זה נעצר, ולכן היתר נשאר כפי שהיה.</translation>
    </message>
    <message>
        <source>This has ended already.</source>
        <translation>זה כבר הסתיים.</translation>
    </message>
    <message>
        <source>A merge of entities goes on to its end: half of it would be no merge.</source>
        <translation>מיזוג של יחידות נמשך עד סופו: חצי מיזוג אינו מיזוג.</translation>
    </message>
</context>
<context>
    <name>RunningJob</name>
    <message>
        <source>Import of %1</source>
        <translation>קליטת %1</translation>
    </message>
    <message>
        <source>Undo of the import of %1</source>
        <translation>ביטול הקליטה של %1</translation>
    </message>
    <message>
        <source>Change of many learners</source>
        <translation>שינוי של לומדים רבים</translation>
    </message>
    <message>
        <source>Undo of a change of many learners</source>
        <translation>ביטול שינוי של לומדים רבים</translation>
    </message>
    <message>
        <source>Merging of two entities</source>
        <translation>מיזוג של שתי יחידות</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 מתוך %3</translation>
    </message>
</context>
<context>
    <name>SecondFactorRemoval</name>
    <message>
        <source>%1 has no second factor.</source>
        <translation>לחשבון של %1 אין אימות דו־שלבי.</translation>
    </message>
    <message>
        <source>%1 now signs in with their password alone.</source>
        <translation>האימות הדו־שלבי של %1 הוסר, והכניסה היא מעתה בסיסמה בלבד.</translation>
    </message>
    <message>
        <source>Take away the second factor of %1?</source>
        <translation>הסרת האימות הדו־שלבי של %1?</translation>
    </message>
    <message>
        <source>For somebody who lost the phone that shows their codes, and their recovery codes too. They are signed out everywhere, and sign in with their password alone until they set up a new second factor, which only they can do. Make sure that it is really they who ask for it.</source>
        <translation>למקרה שאבדו גם הטלפון שמציג את הקודים וגם קודי השחזור. החשבון ינותק מכל מקום. עד להגדרה מחדש של אימות דו־שלבי, שאפשרית רק מתוך החשבון עצמו, הכניסה תהיה בסיסמה בלבד. יש לוודא שהבקשה אכן הגיעה מבעל החשבון.</translation>
    </message>
    <message>
        <source>Take away the second factor</source>
        <translation>הסרת האימות הדו־שלבי</translation>
    </message>
    <message>
        <source>Take away the second factor…</source>
        <translation>הסרת האימות הדו־שלבי…</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Sessions</source>
        <translation>קבוצות לימוד</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>תגית</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>מיקום</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>היום הראשון</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>היום האחרון</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>מקומות</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation>מדריכים</translation>
    </message>
    <message>
        <source>The waiting list moves up by itself</source>
        <translation>רשימת ההמתנה מתקדמת מעצמה</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>נוצרה</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>שונתה</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Sign in to %1</source>
        <translation>כניסה אל %1</translation>
    </message>
    <message>
        <source>Login or e-mail address</source>
        <translation>שם משתמש או כתובת דוא״ל</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>סיסמה</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>כניסה</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation>עוד שלב אחד</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows, or one of your recovery codes.</source>
        <translation>יש להקליד את הקוד שמציגה אפליקציית האימות, או אחד מקודי השחזור.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>קוד</translation>
    </message>
    <message>
        <source>Choose a password of your own</source>
        <translation>בחירת סיסמה אישית</translation>
    </message>
    <message>
        <source>The one you signed in with was only for the first time.</source>
        <translation>הסיסמה ששימשה לכניסה הייתה לפעם הראשונה בלבד.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>סיסמה חדשה</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>שוב אותה סיסמה</translation>
    </message>
    <message>
        <source>Save the password</source>
        <translation>שמירת הסיסמה</translation>
    </message>
    <message>
        <source>Set up a second factor</source>
        <translation>הגדרת אימות דו־שלבי</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>הפעלה</translation>
    </message>
    <message>
        <source>Your recovery codes</source>
        <translation>קודי השחזור שלך</translation>
    </message>
    <message>
        <source>Each lets you in once when your authenticator app is not at hand. Keep them where only you find them: they are not shown again.</source>
        <translation>כל קוד מאפשר כניסה אחת כשאפליקציית האימות אינה בהישג יד. יש לשמור אותם במקום פרטי: הם לא יוצגו שוב.</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>הקודים נשמרו</translation>
    </message>
    <message>
        <source>Enter your login and your password.</source>
        <translation>יש להקליד שם משתמש וסיסמה.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>שתי הסיסמאות שונות זו מזו.</translation>
    </message>
    <message>
        <source>Your institution asks for one. Scan this picture with an authenticator app, or enter the key there; then enter the code that the app shows.</source>
        <translation>המוסד דורש זאת. יש לסרוק את התמונה באפליקציית אימות, או להקליד בה את המפתח, ואז להזין את הקוד שהיא מציגה.</translation>
    </message>
</context>
<context>
    <name>SigningKey</name>
    <message>
        <source>Signing keys</source>
        <translation>מפתחות חתימה</translation>
    </message>
</context>
<context>
    <name>Tone</name>
    <message>
        <source>Note</source>
        <translation>לתשומת לב</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>בוצע</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>אזהרה</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>שגיאה</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undone.</source>
        <translation>השינוי בוטל.</translation>
    </message>
    <message>
        <source>Not undone: %1</source>
        <translation>לא בוטל: %1</translation>
    </message>
    <message>
        <source>Not undone: somebody changed %1 since.</source>
        <translation>לא בוטל: מאז מישהו שינה את %1.</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Not connected yet.</source>
        <translation>עדיין אין חיבור.</translation>
    </message>
    <message>
        <source>What this view lists appears here as soon as there is a connection.</source>
        <translation>התוכן יופיע כאן ברגע שיהיה חיבור.</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>לומדים</translation>
    </message>
    <message>
        <source>Bulk provisioning</source>
        <translation>קליטה מרוכזת</translation>
    </message>
    <message>
        <source>People</source>
        <translation>אנשים</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>לימודים</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>אינטגרציות</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>ארגון</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>יחידות</translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation>טוקני API</translation>
    </message>
    <message>
        <source>Client credentials</source>
        <translation>פרטי גישה ללקוח</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>מוסדות</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>צוות</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>יומן פעולות</translation>
    </message>
    <message>
        <source>You do not work in an institution yet.</source>
        <translation>עדיין לא נבחר מוסד לעבודה.</translation>
    </message>
    <message>
        <source>Make one, or open one and choose “Work in this institution”.</source>
        <translation>אפשר ליצור מוסד, או לפתוח מוסד קיים ולבחור „עבודה במוסד הזה”.</translation>
    </message>
    <message>
        <source>Go to the institutions</source>
        <translation>מעבר למוסדות</translation>
    </message>
</context>
<context>
    <name>ulpan::AbilityMatrix</name>
    <message>
        <source>%1: no</source>
        <translation>%1: לא</translation>
    </message>
    <message>
        <source>%1: used in the last 30 days</source>
        <translation>%1: היה בשימוש ב־30 הימים האחרונים</translation>
    </message>
    <message>
        <source>%1: not used in the last 30 days</source>
        <translation>%1: לא היה בשימוש ב־30 הימים האחרונים</translation>
    </message>
    <message>
        <source>See</source>
        <translation>צפייה</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>שינוי</translation>
    </message>
    <message>
        <source>No</source>
        <translation>לא</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>כן</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>בשימוש</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>לא בשימוש</translation>
    </message>
</context>
<context>
    <name>ulpan::ApiPage</name>
    <message>
        <source>Answer: %1</source>
        <translation>תשובה: %1</translation>
    </message>
    <message>
        <source>The call was copied. It reads ULPAN_URL and ULPAN_TOKEN from the environment.</source>
        <translation>הקריאה הועתקה. היא קוראת את ULPAN_URL ואת ULPAN_TOKEN מהסביבה.</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message numerus="yes">
        <source>%Ln route(s)</source>
        <translation>
            <numerusform>נתיב אחד</numerusform>
            <numerusform>%Ln נתיבים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %L1 routes</source>
        <translation>
            <numerusform>נתיב אחד מתוך %L1</numerusform>
            <numerusform>%Ln נתיבים מתוך %L1</numerusform>
        </translation>
    </message>
    <message>
        <source>Search routes</source>
        <translation>חיפוש נתיבים</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>ניסיון נוסף</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>נתיבים</translation>
    </message>
    <message>
        <source>Needs no ability.</source>
        <translation>אין צורך בהרשאה.</translation>
    </message>
    <message>
        <source>Needs the ability %1.</source>
        <translation>דרושה ההרשאה %1.</translation>
    </message>
    <message>
        <source>Path and query</source>
        <translation>נתיב ופרמטרים</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>מה נשלח</translation>
    </message>
    <message>
        <source>The server&apos;s answer</source>
        <translation>תשובת השרת</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>שליחת %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>שליחה</translation>
    </message>
    <message>
        <source>Copy the call</source>
        <translation>העתקת הקריאה</translation>
    </message>
    <message>
        <source>as curl</source>
        <translation>כ־curl</translation>
    </message>
    <message>
        <source>as JavaScript</source>
        <translation>כ־JavaScript</translation>
    </message>
    <message>
        <source>as Python</source>
        <translation>כ־Python</translation>
    </message>
    <message>
        <source>The answer appears here.</source>
        <translation>התשובה תופיע כאן.</translation>
    </message>
    <message>
        <source>Send this to the live data?</source>
        <translation>לשלוח את זה לסביבה הפעילה?</translation>
    </message>
    <message>
        <source>%1 is done at once and for good; nothing here takes it back. In the test environment it can be tried without harm.</source>
        <translation>%1 מתבצע מיד ולתמיד; שום דבר כאן לא מחזיר אותו לאחור. בסביבת הבדיקה אפשר לנסות אותו בלי נזק.</translation>
    </message>
    <message>
        <source>%1 was answered: %2</source>
        <translation>%1 – התשובה: %2</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>ממתינים לתשובה…</translation>
    </message>
    <message>
        <source>No longer waited for. The server may have done it all the same.</source>
        <translation>ההמתנה הופסקה. ייתכן שהשרת ביצע את הפעולה בכל זאת.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Choose a route of the list first.</source>
        <translation>קודם יש לבחור נתיב ברשימה.</translation>
    </message>
</context>
<context>
    <name>ulpan::AppearanceMenu</name>
    <message>
        <source>Language and &amp;appearance</source>
        <translation>שפה ו&amp;מראה</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>שפה ומראה</translation>
    </message>
</context>
<context>
    <name>ulpan::AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>ulpan::AuditMembers</name>
    <message>
        <source>Show more</source>
        <translation>הצגת עוד</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>ניסיון חוזר</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) changed</source>
        <translation>
            <numerusform>אדם אחד שונה</numerusform>
            <numerusform>%Ln אנשים שונו</numerusform>
        </translation>
    </message>
    <message>
        <source>number %1, removed since</source>
        <translation>מספר %1, הוסר מאז</translation>
    </message>
</context>
<context>
    <name>ulpan::AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>יומן פעולות</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>עדיין לא שונה דבר.</translation>
    </message>
    <message>
        <source>Every change appears here, with who made it and how it was before.</source>
        <translation>כל שינוי מופיע כאן, עם מי שביצע אותו ומה היה לפניו.</translation>
    </message>
    <message>
        <source>No change matches.</source>
        <translation>אין שינוי מתאים.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>שינוי אחד</numerusform>
            <numerusform>%Ln שינויים</numerusform>
        </translation>
    </message>
    <message>
        <source>Save these entries as CSV…</source>
        <translation>שמירת הרישומים האלה כקובץ CSV…</translation>
    </message>
    <message>
        <source>Save these entries as JSON…</source>
        <translation>שמירת הרישומים האלה כקובץ JSON…</translation>
    </message>
</context>
<context>
    <name>ulpan::AuditPart</name>
    <message>
        <source>What was changed</source>
        <translation>מה השתנה</translation>
    </message>
    <message>
        <source>When</source>
        <translation>מתי</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>מי</translation>
    </message>
    <message>
        <source>By the credential</source>
        <translation>באמצעות פרטי הגישה</translation>
    </message>
    <message>
        <source>From the address</source>
        <translation>מהכתובת</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>בקשה</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>העתקה כ־JSON</translation>
    </message>
    <message>
        <source>All that was done to it</source>
        <translation>כל מה שנעשה ברשומה הזאת</translation>
    </message>
</context>
<context>
    <name>ulpan::BrandingPreview</name>
    <message>
        <source>Start the lesson</source>
        <translation>התחלת השיעור</translation>
    </message>
    <message>
        <source>As learners see it</source>
        <translation>כך זה נראה ללומדים</translation>
    </message>
</context>
<context>
    <name>ulpan::BulkHistoryPane</name>
    <message numerus="yes">
        <source>%1: %Ln changed.</source>
        <translation>
            <numerusform>%1: אחד השתנה.</numerusform>
            <numerusform>%1: %Ln השתנו.</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier changes of many</source>
        <translation>שינויים קבוצתיים קודמים</translation>
    </message>
    <message>
        <source>Each can be taken back for 30 days, but for what somebody has changed since.</source>
        <translation>כל שינוי אפשר לבטל במשך 30 יום, חוץ ממה שמישהו שינה מאז.</translation>
    </message>
    <message>
        <source>Nobody has changed many members at once yet.</source>
        <translation>עדיין לא נעשה שינוי קבוצתי.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>ניסיון חוזר</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>ביטול השינוי הזה</translation>
    </message>
</context>
<context>
    <name>ulpan::BulkPane</name>
    <message>
        <source>Tags and locations</source>
        <translation>תגיות ומיקומים</translation>
    </message>
    <message>
        <source>Place and status</source>
        <translation>יחידה ומצב</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>קבוצות לימוד</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln learner(s)</source>
        <translation>
            <numerusform>שינוי לומד אחד</numerusform>
            <numerusform>שינוי %Ln לומדים</numerusform>
        </translation>
    </message>
    <message>
        <source>What is left empty stays as it is. Nothing is changed before you have seen what it would do.</source>
        <translation>מה שנשאר ריק לא ישתנה. שום דבר לא משתנה לפני שרואים מה יקרה.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Show what it would do</source>
        <translation>תצוגה מקדימה של השינוי</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would change.</source>
        <translation>
            <numerusform>לומד אחד ישתנה.</numerusform>
            <numerusform>%Ln לומדים ישתנו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already.</source>
        <translation>
            <numerusform>לומד אחד כבר במצב הזה.</numerusform>
            <numerusform>%Ln כבר במצב הזה.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be changed so and would stay as they are:</source>
        <translation>
            <numerusform>לומד אחד אי אפשר לשנות כך והוא יישאר כפי שהוא:</numerusform>
            <numerusform>%Ln אי אפשר לשנות כך והם יישארו כפי שהם:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This change was not made yet.</source>
        <translation>השינוי הזה עדיין לא בוצע.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>ויתור על מה שמולא</translation>
    </message>
</context>
<context>
    <name>ulpan::BulkRun</name>
    <message>
        <source>Not undone: %1</source>
        <translation>לא בוטל: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed.</source>
        <translation>
            <numerusform>לומד אחד שונה.</numerusform>
            <numerusform>%Ln לומדים שונו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stayed as they were.</source>
        <translation>
            <numerusform>לומד אחד נשאר כפי שהיה.</numerusform>
            <numerusform>%Ln נשארו כפי שהיו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone for %Ln.</source>
        <translation>
            <numerusform>השינוי בוטל ללומד אחד.</numerusform>
            <numerusform>השינוי בוטל ל־%Ln לומדים.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stayed as they are: %1</source>
        <translation>
            <numerusform>אחד נשאר כפי שהוא: %1</numerusform>
            <numerusform>%Ln נשארו כפי שהם: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change of %Ln learner(s)</source>
        <translation>
            <numerusform>שינוי של לומד אחד</numerusform>
            <numerusform>שינוי של %Ln לומדים</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped; the others were left as they are.</source>
        <translation>זה נעצר; האחרים נשארו כפי שהם.</translation>
    </message>
</context>
<context>
    <name>ulpan::CertificateQuestion</name>
    <message>
        <source>Nobody vouches for the certificate of %1</source>
        <translation>אף גורם מוכר לא אישר את התעודה של %1</translation>
    </message>
    <message>
        <source>It is not the certificate that you trusted before. Unless you were told that it was renewed, somebody may be reading along.</source>
        <translation>זו אינה התעודה שאושרה בעבר. אם לא נמסר שהיא חודשה, ייתכן שמישהו מצותת לתקשורת.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for the fingerprint of its certificate. Trust it only if it is this one:</source>
        <translation>יש לברר אצל מי שמפעיל את השרת מהי טביעת האצבע של התעודה, ולאשר אותה רק אם היא זהה לזו:</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>טביעת אצבע</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>אישור התעודה</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>ביטול ההתחברות</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>עבור: %1</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>הונפקה על ידי: %1</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>היא עצמה</translation>
    </message>
    <message>
        <source>Valid: %1 to %2</source>
        <translation>בתוקף: מ־%1 עד %2</translation>
    </message>
</context>
<context>
    <name>ulpan::ChangesView</name>
    <message>
        <source>(empty)</source>
        <translation>(ריק)</translation>
    </message>
</context>
<context>
    <name>ulpan::ChipsEditor</name>
    <message>
        <source>Take %1 away</source>
        <translation>הסרת %1</translation>
    </message>
</context>
<context>
    <name>ulpan::ChoiceEditor</name>
    <message>
        <source>Not specified</source>
        <translation>לא צוין</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>אוטומטי</translation>
    </message>
</context>
<context>
    <name>ulpan::ChosenBar</name>
    <message numerus="yes">
        <source>All %Ln that match are chosen</source>
        <translation>
            <numerusform>נבחר האחד המתאים</numerusform>
            <numerusform>נבחרו כל ה־%Ln המתאימים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>נבחר אחד</numerusform>
            <numerusform>נבחרו %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose all that match</source>
        <translation>בחירת כל המתאימים</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>העתקה כ־CSV</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>ביטול הבחירה</translation>
    </message>
</context>
<context>
    <name>ulpan::ClientsPage</name>
    <message>
        <source>Client credentials</source>
        <translation>פרטי גישה ללקוח</translation>
    </message>
    <message>
        <source>There are no client credentials yet.</source>
        <translation>עדיין אין פרטי גישה ללקוח.</translation>
    </message>
    <message>
        <source>A program gets its own short-lived tokens with them.</source>
        <translation>תוכנה מקבלת בעזרתם טוקנים קצרי מועד משלה.</translation>
    </message>
    <message>
        <source>New client credentials</source>
        <translation>פרטי גישה חדשים</translation>
    </message>
    <message>
        <source>No client credentials match.</source>
        <translation>אין פרטי גישה מתאימים.</translation>
    </message>
    <message>
        <source>Renew the client secret…</source>
        <translation>חידוש סוד הלקוח…</translation>
    </message>
    <message>
        <source>Renew the LTI shared secret…</source>
        <translation>חידוש סוד LTI המשותף…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>מחיקה…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>זוג אחד</numerusform>
            <numerusform>%Ln זוגות</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew the secret of %1?</source>
        <translation>חידוש הסוד של %1?</translation>
    </message>
    <message>
        <source>The present secret is void at once. The program is refused until it has the new one.</source>
        <translation>הסוד הנוכחי יפסיק לפעול מיד. התוכנה תידחה עד שתקבל את החדש.</translation>
    </message>
    <message>
        <source>Renew it</source>
        <translation>חידוש הסוד</translation>
    </message>
    <message>
        <source>The new secret</source>
        <translation>הסוד החדש</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>מחיקת %1?</translation>
    </message>
    <message>
        <source>Its tokens end at once, and the program that uses it is refused.</source>
        <translation>הטוקנים שלו יסתיימו מיד, והתוכנה שמשתמשת בו תידחה.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>מחיקת %1</translation>
    </message>
</context>
<context>
    <name>ulpan::ColumnsDialog</name>
    <message>
        <source>Arrange the columns</source>
        <translation>סידור העמודות</translation>
    </message>
    <message>
        <source>Columns, from the first to the last</source>
        <translation>העמודות, מהראשונה לאחרונה</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>הזזה קדימה</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>הזזה אחורה</translation>
    </message>
    <message>
        <source>Make wider</source>
        <translation>הרחבה</translation>
    </message>
    <message>
        <source>Make narrower</source>
        <translation>הצרה</translation>
    </message>
    <message>
        <source>Sort by it</source>
        <translation>מיון לפיה</translation>
    </message>
    <message>
        <source>Sort by it downwards</source>
        <translation>מיון לפיה בסדר יורד</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1, ממוין בסדר יורד</translation>
    </message>
    <message>
        <source>%1, sorted</source>
        <translation>%1, ממוין</translation>
    </message>
</context>
<context>
    <name>ulpan::ConnectionList</name>
    <message>
        <source>This computer</source>
        <translation>המחשב הזה</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (בשימוש)</translation>
    </message>
    <message>
        <source>Enter the address of a server, such as %1. Passwords are sent only over https.</source>
        <translation>יש להקליד כתובת של שרת, כגון %1. סיסמאות נשלחות רק דרך https.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>חיבורים</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>התחברות</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>הוספת שרת</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>שינוי</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>Change the connection</source>
        <translation>שינוי החיבור</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>כתובת השרת</translation>
    </message>
    <message>
        <source>Name (if you like)</source>
        <translation>שם (לא חובה)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>%1 has not answered yet and is not kept in this list.</source>
        <translation>לא התקבלה עדיין תשובה מ־%1, ולכן החיבור לא נשמר ברשימה.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>שמירה ברשימה</translation>
    </message>
    <message>
        <source>Forget %1?</source>
        <translation>למחוק את %1 מהרשימה?</translation>
    </message>
    <message>
        <source>The sign-in, the columns and filters that you chose there, and the certificate that you may have trusted are forgotten with it. On the server nothing changes. This cannot be undone.</source>
        <translation>איתו נמחקים מהמחשב הזה הכניסה, העמודות והמסננים שנבחרו שם, והאמון בתעודה אם ניתן. בשרת לא משתנה דבר. את המחיקה אי אפשר לבטל.</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>מחיקת %1 מהרשימה</translation>
    </message>
</context>
<context>
    <name>ulpan::Console</name>
    <message>
        <source>You are signed out. What you typed is still here.</source>
        <translation>היציאה בוצעה. מה שהוקלד עדיין כאן.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>כניסה</translation>
    </message>
    <message>
        <source>This link leads nowhere.</source>
        <translation>הקישור הזה אינו מוביל לשום מקום.</translation>
    </message>
    <message>
        <source>My institution</source>
        <translation>המוסד שלי</translation>
    </message>
    <message>
        <source>Main campus</source>
        <translation>הקמפוס הראשי</translation>
    </message>
    <message>
        <source>This institution is not there, or not for you.</source>
        <translation>המוסד הזה אינו קיים, או אינו פתוח בפניך.</translation>
    </message>
    <message>
        <source>The server cannot be reached. What you typed is kept; it is tried again by itself.</source>
        <translation>אין גישה לשרת. מה שהוקלד נשמר; הניסיון ייעשה שוב מעצמו.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>ניסיון עכשיו</translation>
    </message>
    <message>
        <source>Your role does not open this view.</source>
        <translation>לתפקיד שלך אין הרשאה לתצוגה הזאת.</translation>
    </message>
</context>
<context>
    <name>ulpan::DateEditor</name>
    <message>
        <source>No date</source>
        <translation>ללא תאריך</translation>
    </message>
</context>
<context>
    <name>ulpan::EntitiesPage</name>
    <message>
        <source>Entities</source>
        <translation>יחידות</translation>
    </message>
    <message>
        <source>Search entities</source>
        <translation>חיפוש יחידות</translation>
    </message>
    <message>
        <source>There are no entities yet.</source>
        <translation>עדיין אין יחידות.</translation>
    </message>
    <message>
        <source>An entity is a campus, a department or a subsidiary; each learner belongs to one.</source>
        <translation>יחידה היא קמפוס, מחלקה או חברת בת; כל לומד שייך לאחת.</translation>
    </message>
    <message>
        <source>New entity</source>
        <translation>יחידה חדשה</translation>
    </message>
    <message>
        <source>No entity matches.</source>
        <translation>אין יחידה מתאימה.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>פרופיל</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>כתובת</translation>
    </message>
    <message>
        <source>Merge into another entity…</source>
        <translation>מיזוג ליחידה אחרת…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>מחיקה…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>יחידה אחת</numerusform>
            <numerusform>%Ln יחידות</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>מחיקת %1?</translation>
    </message>
    <message>
        <source>Only an entity to which nobody belongs can be deleted.</source>
        <translation>אפשר למחוק רק יחידה שאיש אינו שייך אליה.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>מחיקת %1</translation>
    </message>
</context>
<context>
    <name>ulpan::EntityLearnersPart</name>
    <message>
        <source>Learners</source>
        <translation>לומדים</translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s)</source>
        <translation>
            <numerusform>לומד אחד</numerusform>
            <numerusform>%Ln לומדים</numerusform>
        </translation>
    </message>
    <message>
        <source>Show its learners</source>
        <translation>הצגת הלומדים</translation>
    </message>
</context>
<context>
    <name>ulpan::EnvironmentStripe</name>
    <message>
        <source>Test environment</source>
        <translation>סביבת בדיקה</translation>
    </message>
</context>
<context>
    <name>ulpan::ErrorState</name>
    <message>
        <source>Retry</source>
        <translation>ניסיון נוסף</translation>
    </message>
</context>
<context>
    <name>ulpan::FieldRow</name>
    <message>
        <source>Take this</source>
        <translation>בחירה בערך זה</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>הסרתם</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) that cannot be seen came with it, shown here as %1: %2</source>
        <translation>
            <numerusform>נוסף כאן סימן אחד שאינו נראה, והוא מוצג כאן כ־%1: %2</numerusform>
            <numerusform>נוספו כאן שני סימנים שאינם נראים, והם מוצגים כאן כ־%1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::FileDropArea</name>
    <message>
        <source>Choose a file…</source>
        <translation>בחירת קובץ…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>כל הקבצים (*)</translation>
    </message>
</context>
<context>
    <name>ulpan::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>סינון</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>ניקוי הסינון</translation>
    </message>
    <message>
        <source>Take away the filter %1</source>
        <translation>הסרת הסינון %1</translation>
    </message>
</context>
<context>
    <name>ulpan::FilterDraft</name>
    <message>
        <source>Add filter</source>
        <translation>הוספת סינון</translation>
    </message>
    <message>
        <source>Drop this filter</source>
        <translation>ויתור על הסינון הזה</translation>
    </message>
</context>
<context>
    <name>ulpan::HistoryPart</name>
    <message>
        <source>History</source>
        <translation>היסטוריה</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>עדיין לא שונה דבר.</translation>
    </message>
    <message>
        <source>Each change appears here, with who made it and how it was before.</source>
        <translation>כל שינוי מופיע כאן, עם מי שביצע אותו ומה היה לפניו.</translation>
    </message>
    <message>
        <source>The history could not be loaded.</source>
        <translation>לא ניתן היה לטעון את ההיסטוריה.</translation>
    </message>
    <message>
        <source>Show earlier changes</source>
        <translation>הצגת שינויים קודמים</translation>
    </message>
</context>
<context>
    <name>ulpan::InstitutionClosing</name>
    <message>
        <source>Close %1?</source>
        <translation>לסגור את %1?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) can no longer sign in, and no program gets in.</source>
        <translation>
            <numerusform>אדם אחד לא יוכל עוד להיכנס, וגם תוכנות לא.</numerusform>
            <numerusform>%Ln אנשים לא יוכלו עוד להיכנס, וגם תוכנות לא.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) and everything else it has are deleted in 30 days; until then an operator can open it again.</source>
        <translation>
            <numerusform>יחידה אחת וכל שאר הנתונים שבו יימחקו בעוד 30 יום; עד אז מפעיל יכול לפתוח אותו מחדש.</numerusform>
            <numerusform>%Ln יחידות וכל שאר הנתונים שבו יימחקו בעוד 30 יום; עד אז מפעיל יכול לפתוח אותו מחדש.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>סגירת %1</translation>
    </message>
    <message>
        <source>Its name, to confirm</source>
        <translation>שם המוסד, לאישור</translation>
    </message>
    <message>
        <source>Delete everything now, which cannot be undone</source>
        <translation>מחיקת הכול עכשיו, בלי אפשרות לבטל</translation>
    </message>
</context>
<context>
    <name>ulpan::InstitutionsPage</name>
    <message>
        <source>Members</source>
        <translation>אנשים</translation>
    </message>
    <message>
        <source>It has no members yet.</source>
        <translation>עדיין אין אנשים.</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>יחידות</translation>
    </message>
    <message>
        <source>It has no entities yet.</source>
        <translation>עדיין אין יחידות.</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>מוסדות</translation>
    </message>
    <message>
        <source>Search institutions</source>
        <translation>חיפוש מוסדות</translation>
    </message>
    <message>
        <source>There are no institutions yet.</source>
        <translation>עדיין אין מוסדות.</translation>
    </message>
    <message>
        <source>No institution matches.</source>
        <translation>אין מוסד מתאים.</translation>
    </message>
    <message>
        <source>New institution</source>
        <translation>מוסד חדש</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>פרופיל</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>כתובת</translation>
    </message>
    <message>
        <source>Sign-in and access</source>
        <translation>כניסה וגישה</translation>
    </message>
    <message>
        <source>Limits, set by the operator</source>
        <translation>מגבלות שקובע המפעיל</translation>
    </message>
    <message>
        <source>Branding</source>
        <translation>מיתוג</translation>
    </message>
    <message numerus="yes">
        <source>%Ln institution(s)</source>
        <translation>
            <numerusform>מוסד אחד</numerusform>
            <numerusform>%Ln מוסדות</numerusform>
        </translation>
    </message>
    <message>
        <source>Work in this institution</source>
        <translation>עבודה במוסד הזה</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>פתיחה מחדש</translation>
    </message>
    <message>
        <source>Close this institution…</source>
        <translation>סגירת המוסד…</translation>
    </message>
    <message>
        <source>Closed. All it had is being deleted.</source>
        <translation>המוסד נסגר. כל מה שהיה בו נמחק כעת.</translation>
    </message>
    <message>
        <source>Closed. All it has is deleted in 30 days.</source>
        <translation>המוסד נסגר. כל מה שבו יימחק בעוד 30 יום.</translation>
    </message>
    <message>
        <source>The institution is open again. People sign in anew.</source>
        <translation>המוסד פתוח שוב. יש להיכנס אליו מחדש.</translation>
    </message>
    <message>
        <source>closing of %1</source>
        <translation>סגירת %1</translation>
    </message>
    <message>
        <source>What was deleted is kept nowhere.</source>
        <translation>מה שנמחק לא נשמר בשום מקום.</translation>
    </message>
    <message>
        <source>Only the operator of the server can open it again.</source>
        <translation>רק מפעיל השרת יכול לפתוח אותו מחדש.</translation>
    </message>
    <message>
        <source>Add the first owner…</source>
        <translation>הוספת הבעלים הראשון…</translation>
    </message>
</context>
<context>
    <name>ulpan::KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>קיצורי מקשים</translation>
    </message>
    <message>
        <source>Groups of the navigation; again for the next view in it</source>
        <translation>קבוצות הניווט; לחיצה נוספת עוברת לתצוגה הבאה בקבוצה</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>רשימות</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>טפסים</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Arranging columns</source>
        <translation>סידור עמודות</translation>
    </message>
    <message>
        <source>Go to the menus</source>
        <translation>מעבר לתפריטים</translation>
    </message>
</context>
<context>
    <name>ulpan::LearnersPage</name>
    <message>
        <source>New learner</source>
        <translation>לומד חדש</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>פרטים אישיים</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>עבודה</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>יצירת קשר</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>קבוצות</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>לומדים</translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s)</source>
        <translation>
            <numerusform>לומד אחד</numerusform>
            <numerusform>%Ln לומדים</numerusform>
        </translation>
    </message>
    <message>
        <source>Search learners</source>
        <translation>חיפוש לומדים</translation>
    </message>
    <message>
        <source>There are no learners yet.</source>
        <translation>עדיין אין לומדים.</translation>
    </message>
    <message>
        <source>Bring a whole list in at once from a CSV file, or add one learner by hand.</source>
        <translation>אפשר לקלוט רשימה שלמה בבת אחת מקובץ CSV, או להוסיף לומד אחד ידנית.</translation>
    </message>
    <message>
        <source>Go to bulk provisioning</source>
        <translation>מעבר לקליטה מרוכזת</translation>
    </message>
    <message>
        <source>No learner matches.</source>
        <translation>אין לומד מתאים.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>פרופיל</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln learner(s)…</source>
        <translation>
            <numerusform>שינוי לומד אחד…</numerusform>
            <numerusform>שינוי %Ln לומדים…</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>היסטוריה</translation>
    </message>
    <message>
        <source>Earlier changes of many…</source>
        <translation>שינויים קבוצתיים קודמים…</translation>
    </message>
    <message>
        <source>These are too many to be changed one by one</source>
        <translation>נבחרו יותר מדי לומדים בנפרד</translation>
    </message>
    <message numerus="yes">
        <source>Where not all that match are chosen, up to %Ln learner(s) can be changed at once. Choose fewer, or narrow the list with filters and choose all that match.</source>
        <translation>
            <numerusform>כשלא נבחרו כל המתאימים, אפשר לשנות בבת אחת לומד אחד לכל היותר. אפשר לבחור פחות, או לצמצם את הרשימה בעזרת מסננים ולבחור את כל המתאימים.</numerusform>
            <numerusform>כשלא נבחרו כל המתאימים, אפשר לשנות בבת אחת עד %Ln לומדים. אפשר לבחור פחות, או לצמצם את הרשימה בעזרת מסננים ולבחור את כל המתאימים.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Change the chosen learners…</source>
        <translation>שינוי הלומדים שנבחרו…</translation>
    </message>
</context>
<context>
    <name>ulpan::MainWindow</name>
    <message>
        <source>The link was copied.</source>
        <translation>הקישור הועתק.</translation>
    </message>
    <message>
        <source>%1 – Test environment – Ulpan</source>
        <translation>%1 – סביבת בדיקה – Ulpan</translation>
    </message>
    <message>
        <source>%1 – Ulpan</source>
        <translation>%1 – Ulpan</translation>
    </message>
    <message>
        <source>In “%1” something was typed that is not saved yet.</source>
        <translation>ב„%1” הוקלד משהו שעדיין לא נשמר.</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>חזרה לעריכה</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>ויתור על מה שהוקלד</translation>
    </message>
    <message>
        <source>Discard what was typed?</source>
        <translation>לוותר על מה שהוקלד?</translation>
    </message>
    <message>
        <source>Something was typed that is not saved yet in each of these views: %1.</source>
        <translation>בכל אחת מהתצוגות האלה הוקלד משהו שעדיין לא נשמר: %1.</translation>
    </message>
    <message>
        <source>Discard all of it</source>
        <translation>ויתור על הכול</translation>
    </message>
    <message>
        <source>Stop the import of %1?</source>
        <translation>לעצור את הקליטה של %1?</translation>
    </message>
    <message>
        <source>What was imported so far stays and can be undone; the rest is left out.</source>
        <translation>מה שכבר נקלט נשאר, ואפשר לבטל אותו; השאר לא ייקלט.</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>עצירת הקליטה</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>המשך הקליטה</translation>
    </message>
    <message>
        <source>&amp;Go to a group</source>
        <translation>מ&amp;עבר לקבוצה</translation>
    </message>
    <message>
        <source>There is no table here.</source>
        <translation>אין כאן טבלה.</translation>
    </message>
    <message>
        <source>Stop changing the learners?</source>
        <translation>לעצור את שינוי הלומדים?</translation>
    </message>
    <message>
        <source>Who was changed so far stays so, and that can be undone; the others are left as they are.</source>
        <translation>מי ששונו עד כה נשארים כך, ואפשר לבטל זאת; האחרים נשארים כפי שהם.</translation>
    </message>
    <message>
        <source>Stop the change</source>
        <translation>עצירת השינוי</translation>
    </message>
    <message>
        <source>Stop taking the change back?</source>
        <translation>לעצור את ביטול השינוי?</translation>
    </message>
    <message>
        <source>Who is as before stays so; the others keep the change until the undo is gone on with.</source>
        <translation>מי שחזרו למצבם הקודם נשארים כך; אצל האחרים השינוי נשאר עד להמשך הביטול.</translation>
    </message>
    <message>
        <source>Stop the undo</source>
        <translation>עצירת הביטול</translation>
    </message>
    <message>
        <source>Your role does not open this view.</source>
        <translation>לתפקיד שלך אין הרשאה לתצוגה הזאת.</translation>
    </message>
</context>
<context>
    <name>ulpan::MappingHeader</name>
    <message>
        <source>Leave out</source>
        <translation>לא לקליטה</translation>
    </message>
    <message>
        <source>Column %1 is imported into</source>
        <translation>העמודה %1 נקלטת לשדה</translation>
    </message>
</context>
<context>
    <name>ulpan::MembersPage</name>
    <message>
        <source>Staff</source>
        <translation>צוות</translation>
    </message>
    <message>
        <source>Search staff</source>
        <translation>חיפוש בצוות</translation>
    </message>
    <message>
        <source>Nobody else works here yet.</source>
        <translation>עדיין אין כאן אנשי צוות נוספים.</translation>
    </message>
    <message>
        <source>This version sends no mails: whom you add signs in with a password that you set for them.</source>
        <translation>גרסה זו אינה שולחת דואר: מי שתוסיפו ייכנס עם סיסמה שתקבעו עבורו.</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>הזמנת איש צוות</translation>
    </message>
    <message>
        <source>Nobody matches.</source>
        <translation>אין מי שמתאים.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>פרופיל</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>פרטים אישיים</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>יצירת קשר</translation>
    </message>
    <message>
        <source>History</source>
        <translation>היסטוריה</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>אדם אחד</numerusform>
            <numerusform>%Ln אנשים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>ניווט</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>שפה ומראה</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>הצגת שמות</translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation>הצגת סמלים בלבד</translation>
    </message>
    <message>
        <source>Institution: %1</source>
        <translation>מוסד: %1</translation>
    </message>
</context>
<context>
    <name>ulpan::OwnAccount</name>
    <message>
        <source>The second factor is off: whoever knows your password can sign in.</source>
        <translation>האימות הדו־שלבי כבוי: די בסיסמה שלך כדי להיכנס לחשבון.</translation>
    </message>
    <message>
        <source>The second factor is on, but no recovery code is left. Make new ones, so that you can sign in when your phone is not at hand.</source>
        <translation>האימות הדו־שלבי פועל, אבל לא נשארו קודי שחזור. כדאי ליצור חדשים, כדי שאפשר יהיה להיכנס גם כשהטלפון לא בהישג יד.</translation>
    </message>
    <message numerus="yes">
        <source>The second factor is on. %Ln recovery code(s) are left.</source>
        <translation>
            <numerusform>האימות הדו־שלבי פועל. נשאר קוד שחזור אחד.</numerusform>
            <numerusform>האימות הדו־שלבי פועל. נשארו %Ln קודי שחזור.</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>ניסיון נוסף</translation>
    </message>
    <message>
        <source>Change your password…</source>
        <translation>שינוי הסיסמה…</translation>
    </message>
    <message>
        <source>Set up a second factor…</source>
        <translation>הגדרת אימות דו־שלבי…</translation>
    </message>
    <message>
        <source>New recovery codes…</source>
        <translation>קודי שחזור חדשים…</translation>
    </message>
    <message>
        <source>Switch the second factor off…</source>
        <translation>כיבוי האימות הדו־שלבי…</translation>
    </message>
    <message>
        <source>The server has not said yet how your account is secured.</source>
        <translation>השרת עוד לא מסר כיצד החשבון מאובטח.</translation>
    </message>
    <message>
        <source>The second factor is off.</source>
        <translation>האימות הדו־שלבי כבוי.</translation>
    </message>
    <message>
        <source>The second factor is on already.</source>
        <translation>האימות הדו־שלבי כבר פועל.</translation>
    </message>
</context>
<context>
    <name>ulpan::PageHeader</name>
    <message>
        <source>More actions</source>
        <translation>פעולות נוספות</translation>
    </message>
</context>
<context>
    <name>ulpan::Palette</name>
    <message>
        <source>Go to, do or find anything</source>
        <translation>מעבר, פעולה או חיפוש של כל דבר</translation>
    </message>
    <message>
        <source>Search learners, entities and institutions</source>
        <translation>חיפוש לומדים, יחידות ומוסדות</translation>
    </message>
    <message>
        <source>Work in another institution</source>
        <translation>עבודה במוסד אחר</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>מה שנמצא</translation>
    </message>
    <message>
        <source>Type a name, a login or a code.</source>
        <translation>יש להקליד שם, שם משתמש או קוד.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>לא נמצא דבר.</translation>
    </message>
    <message>
        <source>You do not work in an institution yet, so there is nobody to find.</source>
        <translation>עדיין לא נבחר מוסד לעבודה, ולכן אין את מי לחפש.</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>כך זה כבר עכשיו.</translation>
    </message>
    <message>
        <source>Nothing was changed in this window yet.</source>
        <translation>עוד לא שונה דבר בחלון הזה.</translation>
    </message>
    <message>
        <source>There is nowhere to go back to.</source>
        <translation>אין לאן לחזור.</translation>
    </message>
    <message>
        <source>There is nowhere to go on to.</source>
        <translation>אין לאן להתקדם.</translation>
    </message>
    <message>
        <source>Nobody signs in on this computer.</source>
        <translation>במחשב הזה לא נכנסים עם חשבון.</translation>
    </message>
    <message>
        <source>Not possible here.</source>
        <translation>לא אפשרי כאן.</translation>
    </message>
    <message>
        <source>Nothing is connected yet.</source>
        <translation>עוד אין חיבור.</translation>
    </message>
    <message>
        <source>Open one in the list first.</source>
        <translation>יש לפתוח קודם פריט מהרשימה.</translation>
    </message>
    <message>
        <source>People and places could not be looked for: %1</source>
        <translation>לא ניתן היה לחפש אנשים ויחידות: %1</translation>
    </message>
    <message>
        <source>Enter tries again.</source>
        <translation>Enter מנסה שוב.</translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>החיפוש נמשך…</translation>
    </message>
</context>
<context>
    <name>ulpan::PaneHandle</name>
    <message>
        <source>Width of the pane</source>
        <translation>רוחב החלונית</translation>
    </message>
</context>
<context>
    <name>ulpan::ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>התקדמות</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningColumns</name>
    <message>
        <source>Columns are separated by</source>
        <translation>תו מפריד בין עמודות</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>עמודה אחת</numerusform>
            <numerusform>%Ln עמודות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>שורה אחת</numerusform>
            <numerusform>%Ln שורות</numerusform>
        </translation>
    </message>
    <message>
        <source>Every column is imported.</source>
        <translation>כל העמודות נקלטות.</translation>
    </message>
    <message>
        <source>Left out: %1. Choose a field above a column to import it.</source>
        <translation>לא ייקלטו: %1. כדי לקלוט עמודה יש לבחור שדה מעליה.</translation>
    </message>
    <message>
        <source>No column is imported into: %1. Choose the field above the column that holds it.</source>
        <translation>אין עמודה שנקלטת לשדה: %1. יש לבחור את השדה מעל העמודה המתאימה.</translation>
    </message>
    <message>
        <source>Set one entity for all rows</source>
        <translation>קביעת יחידה לכל השורות</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>קידוד</translation>
    </message>
    <message>
        <source>It is not certain what separates the columns. If they look wrong below, choose another separator.</source>
        <translation>לא ברור מה מפריד בין העמודות. אם הן נראות שגויות למטה, יש לבחור מפריד אחר.</translation>
    </message>
    <message>
        <source>byte order mark</source>
        <translation>סימן סדר בתים</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>חיפוש עמודה</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningDoubts</name>
    <message>
        <source>It is not certain in which encoding the file was written. Choose the one in which these cells read right.</source>
        <translation>לא ברור באיזה קידוד נכתב הקובץ. יש לבחור בקידוד שבו התאים האלה נקראים נכון.</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>השארת %1</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>קריאה לפי %1</translation>
    </message>
    <message>
        <source>Line %1, %2</source>
        <translation>שורה %1, %2</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningFile</name>
    <message>
        <source>CSV files</source>
        <translation>קובצי CSV</translation>
    </message>
    <message>
        <source>Drop a CSV file here</source>
        <translation>גרירת קובץ CSV לכאן</translation>
    </message>
    <message>
        <source>Nothing is changed before you have seen the plan.</source>
        <translation>דבר לא ישתנה לפני התצוגה המקדימה.</translation>
    </message>
    <message>
        <source>How to import</source>
        <translation>אופן הקליטה</translation>
    </message>
    <message>
        <source>Also understood: %1. Headers may be in Hebrew, French or English, in any order.</source>
        <translation>מזוהים גם: %1. הכותרות יכולות להיות בעברית, בצרפתית או באנגלית, בכל סדר.</translation>
    </message>
    <message>
        <source>Uploading %1: %2 of %3</source>
        <translation>העלאת %1: %2 מתוך %3</translation>
    </message>
    <message>
        <source>Uploading %1</source>
        <translation>העלאת %1</translation>
    </message>
    <message>
        <source>%1 was sent before and is still being read; this goes on by itself</source>
        <translation>%1 כבר נשלח קודם ועדיין נקרא; ההמשך יבוא מעצמו</translation>
    </message>
    <message>
        <source>Every row needs: %1. The login is an e-mail address.</source>
        <translation>נדרש בכל שורה: %1. שם המשתמש הוא כתובת דוא״ל.</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningGates</name>
    <message numerus="yes">
        <source>The file names %Ln entity(ies) that do not exist: %1.</source>
        <translation>
            <numerusform>בקובץ מופיעה יחידה שאינה קיימת: %1.</numerusform>
            <numerusform>בקובץ מופיעות %Ln יחידות שאינן קיימות: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln entity(ies)</source>
        <translation>
            <numerusform>יצירת יחידה אחת</numerusform>
            <numerusform>יצירת %Ln יחידות</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not certain in which encoding the file was written. Look at the names in the rows below.</source>
        <translation>לא ברור באיזה קידוד נכתב הקובץ. יש לבדוק את השמות בשורות שלמטה.</translation>
    </message>
    <message>
        <source>The names are right</source>
        <translation>השמות נכונים</translation>
    </message>
    <message>
        <source>The server asks for a confirmation: %1.</source>
        <translation>השרת מבקש אישור: %1.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>אישור</translation>
    </message>
    <message numerus="yes">
        <source>The file lacks %Ln learner(s) of the entities it is complete for, out of %L1.</source>
        <translation>
            <numerusform>בקובץ חסר לומד אחד מהיחידות שהוא מלא עבורן, מתוך %L1.</numerusform>
            <numerusform>בקובץ חסרים %Ln לומדים מהיחידות שהוא מלא עבורן, מתוך %L1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deactivate them</source>
        <translation>השבתת הלומדים האלה</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection e-mail(s) would be written for the new learners and kept: this version sends no mails.</source>
        <translation>
            <numerusform>הודעת התחברות אחת תיכתב ללומד החדש ותישמר: גרסה זו אינה שולחת דואר.</numerusform>
            <numerusform>%Ln הודעות התחברות ייכתבו ללומדים החדשים ויישמרו: גרסה זו אינה שולחת דואר.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write them</source>
        <translation>כתיבת ההודעות</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more seat(s) would be needed; %L1 of %L2 are taken.</source>
        <translation>
            <numerusform>נדרש רישיון אחד נוסף; %L1 מתוך %L2 בשימוש.</numerusform>
            <numerusform>נדרשים %Ln רישיונות נוספים; %L1 מתוך %L2 בשימוש.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go beyond the seats</source>
        <translation>חריגה ממספר הרישיונות</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningHistory</name>
    <message>
        <source>Earlier imports</source>
        <translation>קליטות קודמות</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>עדיין לא נקלט דבר.</translation>
    </message>
    <message>
        <source>Every import appears here, with its report.</source>
        <translation>כל קליטה תופיע כאן, עם הדוח שלה.</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningMappings</name>
    <message>
        <source>Kept mapping</source>
        <translation>מיפוי שמור</translation>
    </message>
    <message>
        <source>Choose one, or name this one</source>
        <translation>בחירה, או שם למיפוי הזה</translation>
    </message>
    <message>
        <source>Replace it with this one</source>
        <translation>החלפה במיפוי הזה</translation>
    </message>
    <message>
        <source>Keep this mapping</source>
        <translation>שמירת המיפוי</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>The mapping is kept as %1.</source>
        <translation>המיפוי נשמר בשם %1.</translation>
    </message>
    <message>
        <source>The kept mapping %1 was deleted.</source>
        <translation>המיפוי השמור %1 נמחק.</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningOptions</name>
    <message>
        <source>Fewer options</source>
        <translation>פחות אפשרויות</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>אפשרויות נוספות</translation>
    </message>
    <message>
        <source>Name or ID</source>
        <translation>שם או מזהה</translation>
    </message>
    <message>
        <source>For the rows that name no entity.</source>
        <translation>לשורות שלא מצוינת בהן יחידה.</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningPage</name>
    <message>
        <source>Bulk provisioning</source>
        <translation>קליטה מרוכזת</translation>
    </message>
    <message>
        <source>File</source>
        <translation>קובץ</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>תצוגה מקדימה</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>ביצוע</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>דוח</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>ניסיון נוסף</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>הפסקת הקליטה</translation>
    </message>
    <message>
        <source>Discard this import</source>
        <translation>ויתור על הקליטה הזאת</translation>
    </message>
    <message>
        <source>Save the rejected rows…</source>
        <translation>שמירת השורות שנדחו…</translation>
    </message>
    <message>
        <source>Start another import</source>
        <translation>קליטה חדשה</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>המשך עם %1</translation>
    </message>
    <message>
        <source>Checking the rows…</source>
        <translation>השורות נבדקות…</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>לתצוגה המקדימה</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>קליטת שורה אחת</numerusform>
            <numerusform>קליטת %Ln שורות</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>אין מה לקלוט</translation>
    </message>
    <message>
        <source>Show learners</source>
        <translation>הצגת הלומדים</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>שמירת השורות שנדחו</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>קובצי CSV (*.csv)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>המשך</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
    <message>
        <source>Save the plan…</source>
        <translation>שמירת התצוגה המקדימה…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>נשמר בשם %1.</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>שמירת התצוגה המקדימה</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were imported.</source>
        <translation>
            <numerusform>שורה אחת נקלטה.</numerusform>
            <numerusform>%Ln שורות נקלטו.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>לא בוצעה</translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>קליטת %1</translation>
    </message>
    <message>
        <source>Saving the file: %1</source>
        <translation>הקובץ נשמר: %1</translation>
    </message>
    <message>
        <source>The rows can be searched in the report, once the import is done.</source>
        <translation>אפשר לחפש בשורות בדוח, לאחר סיום הקליטה.</translation>
    </message>
    <message>
        <source>Open the plan of an import first.</source>
        <translation>יש לפתוח קודם תצוגה מקדימה של קליטה.</translation>
    </message>
    <message>
        <source>Open an import that has rejected rows first.</source>
        <translation>יש לפתוח קודם קליטה שיש בה שורות שנדחו.</translation>
    </message>
    <message>
        <source>Confirm first what is asked above the rows.</source>
        <translation>קודם יש לאשר את מה שנשאל מעל השורות.</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningPairs</name>
    <message>
        <source>What the file&apos;s words mean</source>
        <translation>פירוש המילים שבקובץ</translation>
    </message>
    <message>
        <source>%1 means</source>
        <translation>פירוש %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>בחירה…</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>כלום</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningPreview</name>
    <message>
        <source>First rows of the file</source>
        <translation>השורות הראשונות בקובץ</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningProgress</name>
    <message>
        <source>You can look elsewhere meanwhile; the import goes on.</source>
        <translation>אפשר לעבור בינתיים לדף אחר; הקליטה תימשך.</translation>
    </message>
    <message>
        <source>%1 is being imported</source>
        <translation>הקובץ %1 נקלט כעת</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The import of %1 is being undone</source>
        <translation>הקליטה של %1 בתהליך ביטול</translation>
    </message>
    <message>
        <source>The import of %1 is paused</source>
        <translation>הקליטה של %1 מושהית</translation>
    </message>
    <message>
        <source>What was done so far stays. Go on when you like, or stop here.</source>
        <translation>מה שבוצע עד כה נשאר. אפשר להמשיך בכל עת, או לעצור כאן.</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningReport</name>
    <message>
        <source>The import was stopped; what was done before stays.</source>
        <translation>הקליטה הופסקה; מה שבוצע עד אז נשמר.</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was changed.</source>
        <translation>הקליטה בוטלה; דבר לא השתנה.</translation>
    </message>
    <message>
        <source>The import could not be finished; what was done before stays.</source>
        <translation>לא ניתן היה להשלים את הקליטה; מה שבוצע עד אז נשמר.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s) were created.</source>
        <translation>
            <numerusform>לומד אחד נוצר.</numerusform>
            <numerusform>%Ln לומדים נוצרו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s) were updated.</source>
        <translation>
            <numerusform>לומד אחד עודכן.</numerusform>
            <numerusform>%Ln לומדים עודכנו.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be changed.</source>
        <translation>לא נדרש שום שינוי.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were rejected: save them, correct them, import them again.</source>
        <translation>
            <numerusform>שורה אחת נדחתה: אפשר לשמור אותה, לתקן ולקלוט שוב.</numerusform>
            <numerusform>%Ln שורות נדחו: אפשר לשמור אותן, לתקן ולקלוט שוב.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s) were deactivated.</source>
        <translation>
            <numerusform>לומד אחד הושבת.</numerusform>
            <numerusform>%Ln לומדים הושבתו.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation>הקליטה בוטלה והמצב הקודם הוחזר.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new learner(s) were removed again.</source>
        <translation>
            <numerusform>לומד חדש אחד הוסר.</numerusform>
            <numerusform>%Ln לומדים חדשים הוסרו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s) got back what was changed.</source>
        <translation>
            <numerusform>ללומד אחד הוחזרו הערכים ששונו.</numerusform>
            <numerusform>ל־%Ln לומדים הוחזרו הערכים ששונו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) could not be taken back as a whole; each says why.</source>
        <translation>
            <numerusform>שורה אחת לא בוטלה במלואה; הסיבה רשומה בה.</numerusform>
            <numerusform>%Ln שורות לא בוטלו במלואן; הסיבה רשומה בכל אחת.</numerusform>
        </translation>
    </message>
    <message>
        <source>The passwords of the file are set in the background, a few at a time, and work from then on.</source>
        <translation>הסיסמאות שבקובץ נקבעות ברקע, כמה בכל פעם, ופועלות מאותו רגע.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection e-mail(s) are written in the background, a portion at a time.</source>
        <translation>
            <numerusform>הודעת התחברות אחת נכתבת ברקע.</numerusform>
            <numerusform>%Ln הודעות התחברות נכתבות ברקע, מנה אחר מנה.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningRowEditor</name>
    <message>
        <source>The rest of the row</source>
        <translation>שאר השורה</translation>
    </message>
    <message>
        <source>Check this row again</source>
        <translation>בדיקת השורה שוב</translation>
    </message>
    <message>
        <source>Next rejected row</source>
        <translation>השורה הבאה שנדחתה</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>כתיבת %1</translation>
    </message>
    <message>
        <source>Enter checks the row and goes on to the next rejected one; %1 leaves it for now.</source>
        <translation>מקש Enter בודק את השורה וממשיך לשורה הבאה שנדחתה; %1 משאיר אותה לבינתיים.</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningRowPane</name>
    <message>
        <source>What becomes of this row</source>
        <translation>מה ייעשה בשורה הזאת</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>שורה %1</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>ללא שם</translation>
    </message>
    <message>
        <source>This learner exists already, and only new ones are created.</source>
        <translation>הלומד כבר קיים, ונוצרים לומדים חדשים בלבד.</translation>
    </message>
    <message>
        <source>Everything in this row is so already.</source>
        <translation>כל הנתונים בשורה הזאת כבר קיימים.</translation>
    </message>
    <message>
        <source>corrected here</source>
        <translation>תוקנה כאן</translation>
    </message>
    <message>
        <source>The password is set anew.</source>
        <translation>הסיסמה נקבעת מחדש.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>בקובץ</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>קליטה אחרונה</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>כעת</translation>
    </message>
    <message>
        <source>Edited: %1</source>
        <translation>עריכה: %1</translation>
    </message>
    <message>
        <source>What was edited is kept.</source>
        <translation>מה שנערך נשאר.</translation>
    </message>
    <message>
        <source>What was edited is overwritten with what the file says.</source>
        <translation>מה שנערך יוחלף במה שבקובץ.</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>שינוי: %1</translation>
    </message>
    <message>
        <source>What the import had done to this learner</source>
        <translation>מה שהקליטה עשתה ללומד הזה</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningRows</name>
    <message>
        <source>Rows</source>
        <translation>שורות</translation>
    </message>
    <message>
        <source>No row has this outcome.</source>
        <translation>אין שורות כאלה.</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>אין שורות בקובץ.</translation>
    </message>
    <message>
        <source>Find a login or a name</source>
        <translation>חיפוש לפי שם משתמש או שם</translation>
    </message>
    <message>
        <source>No row has this login or name.</source>
        <translation>אין שורה עם שם משתמש או שם כזה.</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show only these rows</source>
        <translation>הצגת השורות האלה בלבד</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningUndo</name>
    <message>
        <source>An undo cannot be undone. To have it as it was, import the file again.</source>
        <translation>אי אפשר לבטל ביטול. כדי להחזיר את המצב יש לקלוט את הקובץ שוב.</translation>
    </message>
    <message>
        <source>This import can be undone until %1.</source>
        <translation>אפשר לבטל את הקליטה עד %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new learner(s) would be removed again.</source>
        <translation>
            <numerusform>לומד חדש אחד יוסר.</numerusform>
            <numerusform>%Ln לומדים חדשים יוסרו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s) would get back what was changed.</source>
        <translation>
            <numerusform>ללומד אחד יוחזרו הערכים ששונו.</numerusform>
            <numerusform>ל־%Ln לומדים יוחזרו הערכים ששונו.</numerusform>
        </translation>
    </message>
    <message>
        <source>What somebody has changed since stays as it is and is listed. Mails for those who are removed are withdrawn.</source>
        <translation>מה שמישהו שינה מאז נשאר כפי שהוא ומופיע ברשימה. הודעות למי שיוסרו מתבטלות.</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>ביטול הקליטה…</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>השארה כפי שהיא</translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln row(s)</source>
        <translation>
            <numerusform>ביטול של שורה אחת</numerusform>
            <numerusform>ביטול של %Ln שורות</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was not undone: %1</source>
        <translation>הקליטה לא בוטלה: %1</translation>
    </message>
    <message>
        <source>Undo the import of %1?</source>
        <translation>לבטל את הקליטה של הקובץ %1?</translation>
    </message>
    <message>
        <source>somebody has done so already.</source>
        <translation>היא כבר בוטלה.</translation>
    </message>
    <message>
        <source>The import of %1 stays as it is.</source>
        <translation>הקליטה של %1 נשארת כפי שהיא.</translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>קליטת %1</translation>
    </message>
</context>
<context>
    <name>ulpan::QrPicture</name>
    <message>
        <source>Picture for the camera of your phone</source>
        <translation>תמונה למצלמת הטלפון</translation>
    </message>
</context>
<context>
    <name>ulpan::RecordForm</name>
    <message>
        <source>The other version: %1</source>
        <translation>הגרסה האחרת: %1</translation>
    </message>
    <message>
        <source>This stays as it is: files and programs know the person by it.</source>
        <translation>אין אפשרות לשנות: קבצים ותוכנות מזהים לפיו את האדם.</translation>
    </message>
</context>
<context>
    <name>ulpan::RecordList</name>
    <message numerus="yes">
        <source>%Ln row(s) copied as CSV.</source>
        <translation>
            <numerusform>שורה אחת הועתקה כ־CSV.</numerusform>
            <numerusform>%Ln שורות הועתקו כ־CSV.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save these filters…</source>
        <translation>שמירת הסינון הזה…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>The saved filter was deleted.</source>
        <translation>הסינון השמור נמחק.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Save these filters</source>
        <translation>שמירת הסינון הזה</translation>
    </message>
    <message>
        <source>Under which name?</source>
        <translation>באיזה שם?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>סינונים שמורים</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>Look for less, or take the filters away.</source>
        <translation>אפשר לקצר את החיפוש או להסיר את הסינון.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>הצגת הכול</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>שורה אחת הועתקה.</numerusform>
            <numerusform>%Ln שורות הועתקו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy the first %Ln row(s)?</source>
        <translation>
            <numerusform>העתקת השורה הראשונה?</numerusform>
            <numerusform>העתקת %Ln השורות הראשונות?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln row(s)</source>
        <translation>
            <numerusform>העתקת שורה אחת</numerusform>
            <numerusform>העתקת %Ln שורות</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 מתוך %2 שורות</translation>
    </message>
    <message>
        <source>Choose rows of the list first.</source>
        <translation>יש לבחור קודם שורות ברשימה.</translation>
    </message>
    <message>
        <source>Choose several rows of the list first.</source>
        <translation>יש לבחור קודם כמה שורות ברשימה.</translation>
    </message>
    <message>
        <source>Choose all that match</source>
        <translation>בחירת כל המתאימים</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>הרשימה ריקה.</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>העתקה כ־CSV</translation>
    </message>
    <message>
        <source>Nothing is searched or filtered.</source>
        <translation>אין חיפוש או סינון פעיל.</translation>
    </message>
    <message>
        <source>Save these rows as CSV</source>
        <translation>שמירת השורות האלה כ־CSV</translation>
    </message>
    <message>
        <source>Save these rows as JSON</source>
        <translation>שמירת השורות האלה כ־JSON</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>קובצי CSV ‏(*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>קובצי JSON ‏(*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) saved as %1.</source>
        <translation>
            <numerusform>שורה אחת נשמרה בשם %1.</numerusform>
            <numerusform>%Ln שורות נשמרו בשם %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are chosen, more than the clipboard is given at once. All rows that the filters find can be saved as a CSV file instead, by “More actions” above the list.</source>
        <translation>
            <numerusform>נבחרה שורה אחת, יותר ממה שמועתק ללוח בבת אחת. את כל השורות שהסינון מוצא אפשר לשמור במקום זאת כקובץ CSV, דרך “פעולות נוספות” שמעל הרשימה.</numerusform>
            <numerusform>נבחרו %Ln שורות, יותר ממה שמועתק ללוח בבת אחת. את כל השורות שהסינון מוצא אפשר לשמור במקום זאת כקובץ CSV, דרך “פעולות נוספות” שמעל הרשימה.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::RecordPane</name>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>שמירת הגרסה שלי</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Your changes are not saved yet.</source>
        <translation>השינויים עדיין לא נשמרו.</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>ביטול השינויים</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <translation>מה שהוקלד עדיין כאן.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>ניסיון שמירה נוסף</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Your version is in the form.</source>
        <translation>מישהו אחר שינה זאת בינתיים. הגרסה שלך נמצאת בטופס.</translation>
    </message>
    <message>
        <source>Take the other version</source>
        <translation>לקיחת הגרסה האחרת</translation>
    </message>
    <message>
        <source>Parts of this record</source>
        <translation>חלקי הרשומה</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>פעולות נוספות</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>נשמר…</translation>
    </message>
    <message>
        <source>You did not wait for the server&apos;s answer, so it is not known whether it was saved. What you typed is still here.</source>
        <translation>ההמתנה לתשובת השרת הופסקה, ולכן לא ידוע אם השינויים נשמרו. מה שהוקלד עדיין כאן.</translation>
    </message>
    <message>
        <source>Open one in the list first.</source>
        <translation>יש לפתוח קודם פריט מהרשימה.</translation>
    </message>
    <message>
        <source>Not possible with %1 as it is, or not for you.</source>
        <translation>לא אפשרי עבור %1 במצב הנוכחי, או שאין לך הרשאה.</translation>
    </message>
    <message>
        <source>The server is still busy with what you sent before.</source>
        <translation>השרת עדיין עסוק במה שנשלח קודם.</translation>
    </message>
    <message>
        <source>What you saved before may have been created. Look for it in the list: what you save now is created as well.</source>
        <translation>ייתכן שמה שנשמר קודם כבר נוצר. כדאי לחפש אותו ברשימה: גם מה שיישמר עכשיו ייווצר.</translation>
    </message>
    <message>
        <source>What you typed is still here; saved again unchanged, it is created only once.</source>
        <translation>מה שהוקלד עדיין כאן; שמירה נוספת ללא שינוי יוצרת אותו פעם אחת בלבד.</translation>
    </message>
    <message>
        <source>You did not wait for the server&apos;s answer, so it is not known whether it was created.</source>
        <translation>ההמתנה לתשובת השרת הופסקה, ולכן לא ידוע אם משהו נוצר.</translation>
    </message>
</context>
<context>
    <name>ulpan::RecordTable</name>
    <message>
        <source>Retry</source>
        <translation>ניסיון נוסף</translation>
    </message>
    <message>
        <source>The list could not be loaded.</source>
        <translation>אי אפשר היה לטעון את הרשימה.</translation>
    </message>
    <message>
        <source>Arrange the columns…</source>
        <translation>סידור העמודות…</translation>
    </message>
</context>
<context>
    <name>ulpan::RecordsPage</name>
    <message>
        <source>Created.</source>
        <translation>הרשומה נוצרה.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>נשמר.</translation>
    </message>
    <message>
        <source>Not undone: %1</source>
        <translation>לא בוטל: %1</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>השינוי בוטל.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>נמחק.</translation>
    </message>
    <message>
        <source>deletion of %1</source>
        <translation>מחיקת %1</translation>
    </message>
    <message>
        <source>What was deleted is kept nowhere.</source>
        <translation>מה שנמחק לא נשמר בשום מקום.</translation>
    </message>
    <message>
        <source>creation of %1</source>
        <translation>יצירת %1</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>שינוי של %1</translation>
    </message>
    <message>
        <source>It has a history by now, which is not deleted without a trace.</source>
        <translation>כבר יש לזה היסטוריה, והיא לא נמחקת בלי להשאיר עקבות.</translation>
    </message>
    <message>
        <source>Your role does not make new ones.</source>
        <translation>לתפקיד שלך אין הרשאה ליצור חדשים.</translation>
    </message>
    <message>
        <source>Save these rows as CSV…</source>
        <translation>שמירת השורות האלה כ־CSV…</translation>
    </message>
</context>
<context>
    <name>ulpan::ReferenceEditor</name>
    <message>
        <source>Choose or type a name</source>
        <translation>בחירה או הקלדה של שם</translation>
    </message>
</context>
<context>
    <name>ulpan::SampleOffer</name>
    <message>
        <source>Adding sample people: %1 of %2</source>
        <translation>הוספת אנשים לדוגמה: %1 מתוך %2</translation>
    </message>
    <message>
        <source>Add sample people</source>
        <translation>הוספת אנשים לדוגמה</translation>
    </message>
</context>
<context>
    <name>ulpan::SecretLine</name>
    <message>
        <source>Copied</source>
        <translation>הועתק</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>העתקה: %1</translation>
    </message>
</context>
<context>
    <name>ulpan::SecretList</name>
    <message>
        <source>Copied</source>
        <translation>הועתק</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>העתקה: %1</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>שמירה כקובץ…</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>שמירה כקובץ</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>קובצי טקסט (*.txt)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>נשמר</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>השמירה נכשלה: %1</translation>
    </message>
</context>
<context>
    <name>ulpan::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>שפה ומראה</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>צבעים</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>גודל הטקסט</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>התוכנה</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>קיצורי מקשים</translation>
    </message>
    <message>
        <source>About Ulpan</source>
        <translation>אודות ⁨Ulpan⁩</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>חיבורים</translation>
    </message>
    <message>
        <source>You work on this computer, where nobody needs to sign in.</source>
        <translation>העבודה נעשית במחשב הזה, ואין צורך בכניסה.</translation>
    </message>
    <message>
        <source>You are signed in as %1.</source>
        <translation>הכניסה היא בשם %1.</translation>
    </message>
    <message>
        <source>This computer has no keychain: you stay signed in until you close the program.</source>
        <translation>במחשב הזה אין מחזיק מפתחות: הכניסה נשמרת עד לסגירת התוכנה.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>יציאה מהחשבון</translation>
    </message>
    <message>
        <source>Go to the live environment</source>
        <translation>מעבר לסביבה הפעילה</translation>
    </message>
    <message>
        <source>Go to the test environment</source>
        <translation>מעבר לסביבת הבדיקה</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>גרסה %1</translation>
    </message>
    <message>
        <source>Compact tables</source>
        <translation>טבלאות צפופות</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>החשבון שלך</translation>
    </message>
</context>
<context>
    <name>ulpan::SignInDialog</name>
    <message>
        <source>Sign in again</source>
        <translation>כניסה מחדש</translation>
    </message>
    <message>
        <source>Your sign-in has ended. What you typed is still there, and what was being sent is sent again once you have signed in.</source>
        <translation>הכניסה שלך הסתיימה. מה שהוקלד עדיין כאן, ומה שהיה בשליחה יישלח שוב לאחר הכניסה.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>אחר כך</translation>
    </message>
</context>
<context>
    <name>ulpan::SignInForm</name>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
</context>
<context>
    <name>ulpan::StartWindow</name>
    <message>
        <source>Your data is being opened…</source>
        <translation>הנתונים נפתחים…</translation>
    </message>
    <message>
        <source>After an update this can take a moment. Nothing is lost if you wait.</source>
        <translation>אחרי עדכון זה עשוי להימשך רגע. דבר לא יאבד בזמן ההמתנה.</translation>
    </message>
    <message>
        <source>Your data was not changed. Mend the cause and retry.</source>
        <translation>הנתונים לא שונו. יש לתקן את הסיבה ולנסות שוב.</translation>
    </message>
    <message>
        <source>%1 is open already.</source>
        <translation>חלון של %1 כבר פתוח.</translation>
    </message>
    <message>
        <source>Go to the window that is open, or close it and retry here. To work with other data at the same time, start %1 with another folder.</source>
        <translation>יש לעבור לחלון הפתוח, או לסגור אותו ולנסות כאן שוב. כדי לעבוד בו־זמנית עם נתונים אחרים, יש להפעיל %1 עם תיקייה אחרת.</translation>
    </message>
    <message>
        <source>%1 could not start.</source>
        <translation>אי אפשר היה להפעיל את %1.</translation>
    </message>
    <message>
        <source>This is the test environment, which has accounts of its own.</source>
        <translation>זו סביבת הבדיקה, ולה חשבונות משלה.</translation>
    </message>
    <message>
        <source>This computer has no keychain: you stay signed in until you close the program.</source>
        <translation>במחשב הזה אין מחזיק מפתחות: הכניסה נשמרת עד לסגירת התוכנה.</translation>
    </message>
    <message>
        <source>Where do you want to work?</source>
        <translation>היכן לעבוד?</translation>
    </message>
    <message>
        <source>Choose another connection</source>
        <translation>בחירת חיבור אחר</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>מתבצעת התחברות אל %1…</translation>
    </message>
    <message>
        <source>There is no connection to %1.</source>
        <translation>אין חיבור אל %1.</translation>
    </message>
    <message>
        <source>%1 is closed.</source>
        <translation>המוסד %1 נסגר.</translation>
    </message>
    <message>
        <source>Nobody can sign in to it any more. Everything it had is being deleted.</source>
        <translation>אי אפשר עוד להיכנס אליו. כל מה שהיה בו נמחק.</translation>
    </message>
    <message>
        <source>Nobody can sign in to it any more, and in 30 days everything it has is deleted. Until then the operator of the server can open it again.</source>
        <translation>אי אפשר עוד להיכנס אליו, ובעוד 30 יום יימחק כל מה שיש בו. עד אז מפעיל השרת יכול לפתוח אותו מחדש.</translation>
    </message>
    <message>
        <source>Sign in with another account</source>
        <translation>כניסה בחשבון אחר</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>שינוי הכתובת</translation>
    </message>
</context>
<context>
    <name>ulpan::StatusBar</name>
    <message>
        <source>Not connected</source>
        <translation>אין חיבור</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>התחברות אל %1…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>המחשב הזה</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>מחובר אל %1</translation>
    </message>
    <message>
        <source>Connection to %1 lost</source>
        <translation>החיבור אל %1 אבד</translation>
    </message>
    <message>
        <source>Test environment</source>
        <translation>סביבת בדיקה</translation>
    </message>
    <message>
        <source>Live environment</source>
        <translation>סביבה פעילה</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) running</source>
        <translation>
            <numerusform>עבודה אחת מתבצעת</numerusform>
            <numerusform>שתי עבודות מתבצעות</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>הצגה</translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>הצגת כולן</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>עצירה: %1</translation>
    </message>
</context>
<context>
    <name>ulpan::StepButton</name>
    <message>
        <source>done</source>
        <translation>הושלם</translation>
    </message>
    <message>
        <source>current</source>
        <translation>נוכחי</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>טרם</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, %4</source>
        <translation>שלב %1 מתוך %2: %3, %4</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>הושמט</translation>
    </message>
</context>
<context>
    <name>ulpan::Stepper</name>
    <message>
        <source>Steps</source>
        <translation>שלבים</translation>
    </message>
</context>
<context>
    <name>ulpan::TextLabel</name>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
</context>
<context>
    <name>ulpan::Toast</name>
    <message>
        <source>Undo</source>
        <translation>ביטול הפעולה</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>סגירת ההודעה</translation>
    </message>
</context>
<context>
    <name>ulpan::TokenPart</name>
    <message>
        <source>What it may do</source>
        <translation>מה מותר לו</translation>
    </message>
    <message>
        <source>It was never used.</source>
        <translation>מעולם לא היה בשימוש.</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>שימוש אחרון: %1</translation>
    </message>
    <message>
        <source>Used in the last 30 days</source>
        <translation>שימוש ב־30 הימים האחרונים</translation>
    </message>
    <message>
        <source>For nothing: nobody would notice if it were gone.</source>
        <translation>לא היה שימוש: איש לא ירגיש אם הגישה תבוטל.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s), last %1, from %2</source>
        <translation>
            <numerusform>פעם אחת, לאחרונה %1, מ־%2</numerusform>
            <numerusform>%Ln פעמים, לאחרונה %1, מ־%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>ניסיון נוסף</translation>
    </message>
</context>
<context>
    <name>ulpan::TokensPage</name>
    <message>
        <source>API tokens</source>
        <translation>טוקני API</translation>
    </message>
    <message>
        <source>There are no API tokens yet.</source>
        <translation>עדיין אין טוקני API.</translation>
    </message>
    <message>
        <source>A program that reads or writes here needs one.</source>
        <translation>תוכנה שקוראת או כותבת כאן צריכה טוקן.</translation>
    </message>
    <message>
        <source>New API token</source>
        <translation>טוקן API חדש</translation>
    </message>
    <message>
        <source>No API token matches.</source>
        <translation>אין טוקן מתאים.</translation>
    </message>
    <message>
        <source>Take away what it does not use…</source>
        <translation>הסרת הרשאות שאינן בשימוש…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>ביטול הטוקן…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln API token(s)</source>
        <translation>
            <numerusform>טוקן API אחד</numerusform>
            <numerusform>%Ln טוקני API</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>ביטול %1?</translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>ביטול %1</translation>
    </message>
    <message>
        <source>Revoked. It opens nothing any more.</source>
        <translation>הטוקן בוטל ואינו פותח עוד דבר.</translation>
    </message>
    <message>
        <source>Take away what %1 does not use?</source>
        <translation>הסרת ההרשאות שאינן בשימוש של %1?</translation>
    </message>
    <message>
        <source>It keeps the abilities that it used in the last 30 days and loses all others.</source>
        <translation>ההרשאות שהיו בשימוש ב־30 הימים האחרונים נשארות, וכל האחרות מוסרות.</translation>
    </message>
    <message>
        <source>Take them away</source>
        <translation>הסרת ההרשאות</translation>
    </message>
    <message>
        <source>It keeps only what it uses.</source>
        <translation>נשארו רק ההרשאות שבשימוש.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>השארה כפי שהיא</translation>
    </message>
    <message>
        <source>revoking of %1</source>
        <translation>ביטול הטוקן %1</translation>
    </message>
    <message>
        <source>A token that was revoked stays so.</source>
        <translation>טוקן שבוטל נשאר מבוטל.</translation>
    </message>
    <message>
        <source>taking away from %1 what it does not use</source>
        <translation>צמצום ההרשאות של %1</translation>
    </message>
    <message>
        <source>A token is never given more than it has.</source>
        <translation>לטוקן לא מוסיפים הרשאות מעבר למה שיש לו.</translation>
    </message>
</context>
<context>
    <name>ulpan::UndoList</name>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>&amp;ביטול השינוי האחרון</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;ביטול: %1</translation>
    </message>
    <message>
        <source>Cannot be undone: %1</source>
        <translation>אי אפשר לבטל: %1</translation>
    </message>
    <message>
        <source>This cannot be undone: %1. %2</source>
        <translation>את זה אי אפשר לבטל: %1. %2</translation>
    </message>
</context>
<context>
    <name>FirstOwner</name>
    <message>
        <source>%1 can sign in now, with the password that you gave.</source>
        <translation>%1 – אפשר להיכנס עכשיו, עם הסיסמה שקבעת.</translation>
    </message>
    <message>
        <source>creation of %1</source>
        <translation>יצירת %1</translation>
    </message>
    <message>
        <source>An institution keeps its last owner.</source>
        <translation>במוסד נשארים תמיד בעלים.</translation>
    </message>
    <message>
        <source>The first owner of %1</source>
        <translation>הבעלים הראשון של %1</translation>
    </message>
    <message>
        <source>Owners may do everything in their institution and add the others who work there. This version of the program sends no mails: choose a first password and hand it over. They change it in the settings.</source>
        <translation>לבעלים יש את כל ההרשאות במוסד, והם מוסיפים את שאר הצוות. גרסה זו של התוכנה אינה שולחת דואר: יש לקבוע סיסמה ראשונה ולמסור אותה. אפשר להחליף אותה בהגדרות.</translation>
    </message>
    <message>
        <source>Add the owner</source>
        <translation>הוספת הבעלים</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>שם פרטי</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>שם משפחה</translation>
    </message>
    <message>
        <source>Login, usually the e-mail address</source>
        <translation>שם משתמש, בדרך כלל כתובת הדואר האלקטרוני</translation>
    </message>
    <message>
        <source>First password, 8 characters or more</source>
        <translation>סיסמה ראשונה, 8 תווים לפחות</translation>
    </message>
</context>
<context>
    <name>MemberPassword</name>
    <message>
        <source>%1 signs in with the password that you set. Hand it over.</source>
        <translation>הכניסה של %1 היא עם הסיסמה שקבעת. יש למסור אותה.</translation>
    </message>
    <message>
        <source>password of %1</source>
        <translation>הסיסמה של %1</translation>
    </message>
    <message>
        <source>The earlier password is kept nowhere.</source>
        <translation>הסיסמה הקודמת אינה שמורה בשום מקום.</translation>
    </message>
    <message>
        <source>This version of the program sends no mails, so that an invitation reaches nobody by itself. Choose a first password and hand it over: they can sign in with it at once, and change it in the settings.</source>
        <translation>גרסה זו של התוכנה אינה שולחת דואר, ולכן הזמנה אינה מגיעה מעצמה. יש לקבוע סיסמה ראשונה ולמסור אותה: אפשר להיכנס איתה מיד, ולהחליף אותה בהגדרות.</translation>
    </message>
    <message>
        <source>They are signed out everywhere. Choose a new password and hand it over: they can sign in with it at once, and change it in the settings.</source>
        <translation>כל ההתחברויות הקיימות יסתיימו. יש לקבוע סיסמה חדשה ולמסור אותה: אפשר להיכנס איתה מיד, ולהחליף אותה בהגדרות.</translation>
    </message>
    <message>
        <source>Set a password for %1</source>
        <translation>קביעת סיסמה עבור %1</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>קביעת הסיסמה</translation>
    </message>
    <message>
        <source>Password, 8 characters or more</source>
        <translation>סיסמה, 8 תווים לפחות</translation>
    </message>
    <message>
        <source>Set a password…</source>
        <translation>קביעת סיסמה…</translation>
    </message>
</context>
</TS>
