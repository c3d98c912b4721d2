#include "net/http/multipart.h"
#include "tests/support/test_main.h"

#include <QTemporaryFile>

using namespace ulpan;

namespace {

const QByteArray plainType = "multipart/form-data; boundary=b";

QByteArray describe(const Result<FormData> &form)
{
    if (!form)
        return form.error().reason;
    QByteArrayList result;
    for (const FormField &field : form->fields)
        result << field.name + '=' + field.value.toUtf8();
    for (const FormFile &file : form->files)
        result << file.name + ':' + file.fileName.toUtf8() + '(' + file.contentType +
                      ")=" + file.open()->readAll();
    return result.join('|');
}

QByteArray part(const QByteArray &disposition, const QByteArray &value, const QByteArray &lines = {})
{
    return "--b\r\nContent-Disposition: form-data; " + disposition + "\r\n" + lines + "\r\n" + value + "\r\n";
}

} // namespace

class MultipartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsParts_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &expected) {
            QTest::newRow(name) << body << expected;
        };
        const QByteArray bad = "request.body_form";
        const QByteArray end = "--b--\r\n";
        const QByteArray shalom = "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d";
        row("field", part("name=a", "1") + end, "a=1");
        row("quoted name", part("name=\"a b\"", "1") + end, "a b=1");
        row("escaped name", part("name=\"a\\\"b\\\\c\\d\"", "1") + end, "a\"b\\c\\d=1");
        row("brackets", part("name=\"filter[0]\"", "x") + part("name=\"entity[identifier]\"", "24") + end,
            "filter[0]=x|entity[identifier]=24");
        row("plus stays", part("name=phone", "+33600000000") + end, "phone=+33600000000");
        row("empty value", part("name=a", "") + end, "a=");
        row("line ends in value", part("name=a", "\r\nx\r\n\r\ny\r\n") + end, "a=\r\nx\r\n\r\ny\r\n");
        row("nearly a delimiter", part("name=a", "x\r\n--bc\r\n--\r\n--b-\r\n-b--y\r\n--b--c") + "",
            "a=x\r\n--bc\r\n--\r\n--b-\r\n-b--y");
        row("no final line end", part("name=a", "1") + "--b--", "a=1");
        row("preamble and epilogue", "not --b\r\n" + part("name=a", "1") + end + part("name=c", "2"), "a=1");
        row("blanks after delimiter", "--b \t\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--b--",
            "a=1");
        row("nothing", end, "");
        row("hebrew", part("name=a", shalom) + end, "a=" + shalom);
        row("utf-8 said", part("name=a", shalom, "Content-Type: text/plain; charset=\"UTF-8\"\r\n") + end,
            "a=" + shalom);
        row("latin", part("name=a", "\xe9", "content-type: text/plain;charset=ISO-8859-1\r\n") + end,
            "a=\xc3\xa9");
        const auto said = [&](const char *charset, const QByteArray &value) {
            return part("name=a", value, QByteArray("Content-Type: text/plain; charset=") + charset + "\r\n") + end;
        };
        row("hebrew of windows", said("windows-1255", "\xf9\xec\xe5\xed"), "a=" + shalom);
        row("hebrew of windows by another name", said("\"CP1255\"", "\xf9\xec\xe5\xed \xa4"), "a=" + shalom + " \xe2\x82\xaa");
        row("french of windows", said("Windows-1252", "\x9cuvre \x80"), "a=\xc5\x93uvre \xe2\x82\xac");
        row("latin 9", said("ISO-8859-15", "\xbduvre \xa4"), "a=\xc5\x93uvre \xe2\x82\xac");
        row("latin as browsers have it", said("iso-8859-1", "d\x92\xe9t\xe9"), "a=d\xe2\x80\x99\xc3\xa9t\xc3\xa9");
        row("no letter of windows-1252", said("windows-1252", "\x81"), bad);
        row("no letter of windows-1255", said("windows-1255", "\xff"), bad);
        row("utf-16", said("utf-16", QByteArray("\xff\xfe\xe9\x05", 4)), "a=\xd7\xa9");
        row("utf-16, high byte first", said("UTF-16BE", QByteArray("\x05\xe9", 2)), "a=\xd7\xa9");
        row("utf-16, its mark says high byte first", said("utf-16", QByteArray("\xfe\xff\x05\xe9", 4)), "a=\xd7\xa9");
        row("utf-16, low byte first", said("utf-16le", QByteArray("\xff\xfe\xe9\x05", 4)), "a=\xd7\xa9");
        row("half of a pair of utf-16", said("utf-16le", QByteArray("\x3d\xd8", 2)), bad);
        row("half of utf-16", said("utf-16le", "x"), bad);
        row("whatever this machine has", said("locale", "1"), bad);
        row("a mark of order is data", said("utf-8", "\xef\xbb\xbf" "1"), "a=\xef\xbb\xbf" "1");
        row("ascii said",
            part("name=a", "e",
                 "Content-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: 8BIT\r\n") +
                end,
            "a=e");
        row("file",
            part("name=f; filename=\"x.csv\"", "1;2\r\n3", "Content-Type: text/csv\r\n") +
                part("name=a", "1") + end,
            "a=1|f:x.csv(text/csv)=1;2\r\n3");
        row("hebrew file name", part("name=f; filename=\"" + shalom + ".csv\"", "") + end,
            "f:" + shalom + ".csv()=");
        row("latin file name", part("name=f; filename=\"\xe9\"", "") + end, "f:\xc3\xa9()=");
        row("extended file name", part("name=f; filename=\"x\"; filename*=UTF-8''%D7%A9%20a", "") + end,
            "f:\xd7\xa9 a()=");
        row("extended latin", part("name=f; filename*=iso-8859-1'fr'%E9", "") + end, "f:\xc3\xa9()=");
        row("extended nonsense", part("name=f; filename*=x; filename=y", "") + end, "f:y()=");
        row("path in file name",
            part("name=f; filename=\"C:\\fakepath\\x.csv\"", "") + part("name=g; filename=../../y", "") + end,
            "f:x.csv()=|g:y()=");
        row("semicolon in file name", part("name=f; filename=\"a;b=c\"; x=y", "") + end, "f:a;b=c()=");
        row("no file chosen",
            part("name=f; filename=\"\"", "", "Content-Type: application/octet-stream\r\n") +
                part("name=a", "1") + end,
            "a=1");
        row("nameless file", part("name=f; filename=\"\"", "x") + end, "f:()=x");
        row("binary file", part("name=f; filename=x", QByteArray("\0\r\n\xff", 4)) + end,
            "f:x()=" + QByteArray("\0\r\n\xff", 4));
        row("empty body", "", bad);
        row("no delimiter", "abc", bad);
        row("no end", part("name=a", "1"), bad);
        row("cut in head", "--b\r\nContent-Disp", bad);
        row("cut in file", part("name=f; filename=x", "1").chopped(1), bad);
        row("no disposition", "--b\r\n\r\nx\r\n" + end, bad);
        row("no name", part("x=y", "1") + end, bad);
        row("other disposition", "--b\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n" + end, bad);
        row("unknown charset", part("name=a", "1", "Content-Type: text/plain; charset=klingon\r\n") + end,
            bad);
        row("not its charset", part("name=a", "\xe9") + end, bad);
        row("base64", part("name=a", "eA==", "Content-Transfer-Encoding: base64\r\n") + end, bad);
        row("endless head", "--b\r\nX: " + QByteArray(17'000, 'x') + "\r\n\r\n\r\n" + end, bad);
        const QByteArray twice = "request.part_twice";
        row("two content types",
            part("name=f; filename=x", "1", "Content-Type: text/csv\r\ncontent-type: text/plain\r\n") + end,
            twice);
        row("two dispositions", part("name=a", "1", "Content-Disposition: form-data; name=b\r\n") + end,
            twice);
        row("two encodings",
            part("name=a", "1", "Content-Transfer-Encoding: 8bit\r\nContent-Transfer-Encoding: binary\r\n") +
                end,
            twice);
        row("two names", part("name=a; name=b", "1") + end, twice);
        row("two file names", part("name=f; filename=x; filename=y", "1") + end, twice);
        row("two headers of no matter", part("name=a", "1", "X: 1\r\nX: 2\r\n") + end, "a=1");
        row("no header", part("name=a", "1", "nonsense\r\n") + end, bad);
        row("no header's name", part("name=a", "1", ": nonsense\r\n") + end, bad);
        row("folded header", part("name=a", "1", "X: 1\r\n more\r\n") + end, bad);
        row("as much as may be", part("name=a", QByteArray(1024 * 1024 - 1, 'x')) + part("name=b", "1") + end,
            "a=" + QByteArray(1024 * 1024 - 1, 'x') + "|b=1");
        row("one letter more", part("name=a", QByteArray(1024 * 1024 - 1, 'x')) + part("name=b", "12") + end, "request.too_large");
        row("large value", part("name=a", QByteArray(1024 * 1024 + 1, 'x')) + end, "request.too_large");
    }
    void readsParts()
    {
        QFETCH(const QByteArray, body);
        QTEST(describe(parseMultipart(HttpBody(body), plainType)), "expected");
    }

    void readsBoundaries_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray read = "a=1", refused = "request.body_form";
        QTest::newRow("plain") << plainType << read;
        QTest::newRow("quoted") << QByteArray("Multipart/Form-Data; charset=x; Boundary=\"b\"") << read;
        QTest::newRow("more after it")
            << QByteArray("multipart/form-data;boundary=b ; charset=utf-8") << read;
        QTest::newRow("none") << QByteArray("multipart/form-data") << refused;
        QTest::newRow("empty") << QByteArray("multipart/form-data; boundary=\"\"") << refused;
        QTest::newRow("two") << QByteArray("multipart/form-data; boundary=b; boundary=c")
                             << QByteArray("request.part_twice");
        QTest::newRow("the same twice")
            << QByteArray("multipart/form-data; boundary=b; Boundary=b") << QByteArray("request.part_twice");
        QTest::newRow("long") << QByteArray("multipart/form-data; boundary=" + QByteArray(201, 'b'))
                              << refused;
        QTest::newRow("other") << QByteArray("multipart/mixed; boundary=b") << refused;
        QTest::newRow("another") << QByteArray("multipart/form-data; boundary=B") << refused;
    }
    void readsBoundaries()
    {
        QFETCH(const QByteArray, type);
        QTEST(describe(parseMultipart(HttpBody(part("name=a", "1") + "--b--"), type)), "expected");
    }

    void limitsParts()
    {
        QCOMPARE(
            parseMultipart(HttpBody(part("name=a", "1").repeated(1000) + "--b--"), plainType)->fields.size(),
            1000);
        QVERIFY(!parseMultipart(HttpBody(part("name=a", "1").repeated(1001) + "--b--"), plainType));
    }

    // Delimiters at and across the ends of what is read at a time.
    void readsAcrossItsWindow()
    {
        for (qsizetype shift = 0; shift < 24; ++shift) {
            const QByteArray content =
                QByteArray(256 * 1024 - 80 - shift, 'x') + "\r\n--bb\r\n" + QByteArray(300 * 1024, 'y');
            const QByteArray value = QByteArray(256 * 1024 - 60 - shift, 'v') + "\r\n--bb";
            const HttpBody body(part("name=f; filename=x", content) + part("name=a", value) +
                                part("name=g; filename=y", "z") + "--b--");
            const Result<FormData> form = parseMultipart(body, plainType);
            QVERIFY2(form, QByteArray::number(shift));
            QCOMPARE(form->files.size(), 2);
            QVERIFY(form->files[0].open()->readAll() == content);
            QVERIFY(form->files[1].open()->readAll() == "z");
            QVERIFY(form->fields.value(0).value == QString::fromUtf8(value));
        }
    }

    void readsASpooledUploadInPlace()
    {
        const auto spool = std::make_shared<QTemporaryFile>();
        QVERIFY(spool->open());
        const QByteArray line = "a;b;c;d;e;f;g;h;i;j;k;l;m;n;o;p\r\n";
        spool->write(part("name=kind", "learners") +
                     part("name=file; filename=x.csv", line.repeated(200'000)) + "--b--\r\n");
        const Result<FormData> form = parseMultipart(HttpBody(std::shared_ptr<QFile>(spool)), plainType);
        QVERIFY(form.has_value());
        QCOMPARE(form->fields, (QList<FormField>{{"kind", QStringLiteral("learners")}}));
        QCOMPARE(form->files.size(), 1);
        QCOMPARE(form->files[0].size, line.size() * 200'000);
        const std::unique_ptr<QIODevice> device = form->files[0].open();
        int lines = 0;
        while (!device->atEnd()) {
            if (device->readLine() != line)
                break;
            ++lines;
        }
        QCOMPARE(lines, 200'000);
    }
};

ULPAN_TEST(MultipartTest)
#include "multipart_test.moc"
