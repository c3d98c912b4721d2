#pragma once

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
    // `before` is the fingerprint that was trusted so far; empty: none was.
    void ask(const QString &server, const QString &fingerprint, const QString &before);

Q_SIGNALS:
    void trusted(const QString &fingerprint);
    void refused();

private:
    void dress();

    QString m_server, m_fingerprint, m_before;
    TextLabel *m_title, *m_advice, *m_print;
    Banner *m_changed;
    QPushButton *m_trust, *m_refuse;
};

} // namespace ulpan
