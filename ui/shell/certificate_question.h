#pragma once

#include <QStringList>
#include <QWidget>

class QPushButton;

namespace ulpan {

class Banner;
class TextLabel;

// Asks whether a certificate is trusted that nobody signed, or that is another than the one trusted before.
class CertificateQuestion : public QWidget
{
    Q_OBJECT

public:
    explicit CertificateQuestion(QWidget *parent = nullptr);
    // What the certificate says, as the error "connection.certificate_untrusted" has it; `before` is the
    // fingerprint that was trusted so far; empty: none was.
    void ask(const QString &server, const QStringList &certificate, const QString &before);

Q_SIGNALS:
    void trusted(const QString &fingerprint);
    void refused();

private:
    void dress();

    [[nodiscard]] QString factsText() const;

    QString m_server, m_before;
    QStringList m_certificate;
    TextLabel *m_title, *m_facts, *m_advice, *m_print;
    Banner *m_changed;
    QPushButton *m_trust, *m_refuse;
};

} // namespace ulpan
