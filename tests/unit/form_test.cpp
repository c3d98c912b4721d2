#include "net/http/form.h"
#include "tests/support/test_main.h"

#include <QTemporaryFile>

using namespace ulpan;

namespace {

QByteArray describe(const Result<QList<FormField>> &fields)
{
    if (!fields)
        return fields.error().reason;
    QByteArrayList result;
    for (const FormField &field : *fields)
        result << field.name + '=' + field.value.toUtf8();
    return result.join('|');
}

} // namespace

class FormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsUrlEncoded_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("none", "", "");
        row("fields", "a=1&b=2&a=3", "a=1|b=2|a=3");
        row("without value", "a&b=&=c", "a=|b=|=c");
        row("empty pairs", "&&a=1&", "a=1");
        row("equals in value", "a=b=c", "a=b=c");
        row("plus and %2B", "phone=+33+1&phone=%2B33", "phone= 33 1|phone=+33");
        row("brackets", "filter[0]=x&filter%5B%5D=y&entity%5bidentifier%5D=24",
            "filter[0]=x|filter[]=y|entity[identifier]=24");
        row("hebrew", "n=%D7%A9%d7%9c\xd7\x95", "n=\xd7\xa9\xd7\x9c\xd7\x95");
        row("marks of order", "%EF%BB%BFa=\xef\xbb\xbf\xef\xbb\xbf" "1", "\xef\xbb\xbf" "a=\xef\xbb\xbf\xef\xbb\xbf" "1");
        row("no escape", "a=1&b=%zz", "request.body_form");
        row("half an escape", "a=%4", "request.body_form");
        row("no escape in a name", "%=1", "request.body_form");
        row("line ends", "a=1%0D%0A2", "a=1\r\n2");
        row("no utf-8", "a=%E9", "request.body_form");
        row("cut utf-8", "a=%D7", "request.body_form");
    }
    void readsUrlEncoded()
    {
        QFETCH(const QByteArray, text);
        QTEST(describe(parseUrlEncoded(text)), "expected");
    }

    void limitsFields()
    {
        QCOMPARE(parseUrlEncoded(QByteArray("a=b&").repeated(1000))->size(), 1000);
        QCOMPARE(parseUrlEncoded(QByteArray("a=b&").repeated(1001)).error().kind, ErrorKind::TooLarge);
    }

    void showsAFileAsAWindow()
    {
        QByteArray bytes(200'000, Qt::Uninitialized);
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = char(i * 7 + i / 100);
        const auto spool = std::make_shared<QTemporaryFile>();
        QVERIFY(spool->open());
        spool->write(bytes);
        for (const HttpBody &body : {HttpBody(bytes), HttpBody(std::shared_ptr<QFile>(spool))}) {
            FormFile file;
            file.body = body;
            file.offset = 1000;
            file.size = 150'000;
            const QByteArray expected = bytes.mid(1000, 150'000);
            const std::unique_ptr<QIODevice> device = file.open();
            QCOMPARE(device->size(), 150'000);
            QVERIFY(device->readAll() == expected);
            QVERIFY(device->atEnd());
            QVERIFY(device->seek(40'000));
            QCOMPARE(device->read(10), expected.mid(40'000, 10));
            QVERIFY(device->peek(30'000) == expected.mid(40'010, 30'000));
            QCOMPARE(device->read(10), expected.mid(40'010, 10));
            QVERIFY(!device->seek(150'001));
            QVERIFY(device->seek(149'999));
            QCOMPARE(device->read(10), expected.last(1));
            const std::unique_ptr<QIODevice> second = file.open();
            QCOMPARE(second->read(5), expected.first(5));
        }
    }
};

ULPAN_TEST(FormTest)
#include "form_test.moc"
