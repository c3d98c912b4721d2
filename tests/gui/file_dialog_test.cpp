#include "tests/gui/bare_console.h"
#include "tests/support/test_main.h"
#include "ui/shell/fonts.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QTreeView>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// Is asked last, and so for what no catalogue has.
class Untranslated : public QTranslator
{
public:
    Untranslated() { QCoreApplication::installTranslator(this); }
    ~Untranslated() override { QCoreApplication::removeTranslator(this); }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QString asked =
            QStringLiteral("%1: %2").arg(QLatin1StringView(context), QLatin1StringView(source));
        // Keys have the names that are printed on them.
        if (!asked.startsWith(QLatin1StringView("QShortcut:")) &&
            !asked.contains(QLatin1StringView(": Alt+")) && !texts.contains(asked))
            texts << asked;
        return {};
    }
    mutable QStringList texts;
};

} // namespace

// Qt's own dialog for files, which is seen where the desktop has none.
class FileDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void speaksTheLanguage_data()
    {
        QTest::addColumn<Language>("language");
        for (const Language language : {Language::Hebrew, Language::French})
            QTest::newRow(ulpan::nameOf(language)) << language;
    }
    void speaksTheLanguage()
    {
        QFETCH(Language, language);
        const Untranslated untranslated;
        BareConsole console;
        QVERIFY(QDir(console.folder.path()).mkdir(QStringLiteral("inner")));
        QVERIFY(QFile::link(console.folder.filePath(QStringLiteral("gone")),
                            console.folder.filePath(QStringLiteral("link"))));
        for (const char *name : {"list.csv", "notes"}) {
            QFile file(console.folder.filePath(QLatin1StringView(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a,b\n") == 4);
        }
        console.language.choose(language);
        untranslated.texts.clear();
        for (const QFileDialog::AcceptMode mode : {QFileDialog::AcceptOpen, QFileDialog::AcceptSave}) {
            QFileDialog dialog(nullptr, QString(), console.folder.path());
            dialog.setOption(QFileDialog::DontUseNativeDialog);
            dialog.setAcceptMode(mode);
            dialog.setViewMode(QFileDialog::Detail);
            dialog.show();
            const auto *files = dialog.findChild<QFileSystemModel *>();
            const auto *list = dialog.findChild<QTreeView *>();
            QVERIFY(files && list);
            constexpr int typeColumn = 2;
            const auto typeOf = [&](const char *name) {
                return files->index(console.folder.filePath(QLatin1StringView(name)), typeColumn)
                    .data()
                    .toString();
            };
            QTRY_VERIFY(!typeOf("inner").isEmpty() && !typeOf("list.csv").isEmpty());
            QVERIFY2(typeOf("inner") != QStringLiteral("Folder"), qPrintable(typeOf("inner")));
        }
        QVERIFY2(untranslated.texts.isEmpty(), qPrintable(untranslated.texts.join(u'\n')));
    }
};

ULPAN_TEST(FileDialogTest)
#include "file_dialog_test.moc"
