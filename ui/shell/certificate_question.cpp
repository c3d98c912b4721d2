#include "ui/shell/certificate_question.h"

#include "models/base/text.h"
#include "ui/shell/fonts.h"
#include "ui/shell/locale_text.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ulpan {

namespace {

// Sixteen bytes a line, so that two people can read it to each other.
QString inLines(const QString &fingerprint)
{
    constexpr qsizetype lineLength = 16 * 3;
    QStringList lines;
    for (qsizetype at = 0; at < fingerprint.size(); at += lineLength)
        lines << fingerprint.mid(at, lineLength - (at + lineLength < fingerprint.size() ? 1 : 0));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

CertificateQuestion::CertificateQuestion(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(TextStyle::Title)),
      m_facts(new TextLabel(TextStyle::Body, Colour::Secondary)), m_advice(new TextLabel(TextStyle::Body)),
      m_print(new TextLabel(TextStyle::Technical)), m_changed(new Banner(Tone::Bad)),
      m_trust(new QPushButton), m_refuse(new QPushButton)
{
    m_title->setWordWrap(true);
    m_facts->setWordWrap(true);
    // Whoever made it may have written anything into it.
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_advice->setWordWrap(true);
    m_print->setLayoutDirection(Qt::LeftToRight);
    m_print->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_trust->setObjectName(QStringLiteral("trust"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(12));
    column->addWidget(m_title);
    column->addWidget(m_changed);
    column->addWidget(m_facts);
    column->addWidget(m_advice);
    // Its own direction would put it at the wrong side.
    auto *print = new QHBoxLayout;
    print->addWidget(m_print);
    print->addStretch();
    column->addLayout(print);
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    line->addWidget(m_trust);
    line->addWidget(m_refuse);
    line->addStretch();
    column->addLayout(line);
    connect(m_trust, &QPushButton::clicked, this, [this] { Q_EMIT trusted(m_certificate.value(0)); });
    connect(m_refuse, &QPushButton::clicked, this, &CertificateQuestion::refused);
    retranslate(this, [this] { dress(); });
}

void CertificateQuestion::ask(const QString &server, const QStringList &certificate, const QString &before)
{
    m_server = server;
    m_certificate = certificate;
    m_before = before;
    dress();
    // Where it changed, the safe answer is the one at hand.
    (before.isEmpty() ? m_trust : m_refuse)->setFocus();
}

QString CertificateQuestion::factsText() const
{
    const QString subject = m_certificate.value(1), issuer = m_certificate.value(2);
    const Instant from = Instant::fromText(m_certificate.value(3).toLatin1()),
                  until = Instant::fromText(m_certificate.value(4).toLatin1());
    QStringList names = m_certificate.value(5).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    names.removeOne(subject);
    if (!subject.isEmpty())
        names.prepend(subject);
    for (QString &name : names)
        name = isolated(name);
    QStringList lines;
    if (!names.isEmpty())
        lines << tr("For: %1").arg(names.join(QStringLiteral(", ")));
    lines << tr("Issued by: %1").arg(issuer.isEmpty() ? tr("itself") : isolated(issuer));
    if (!from.isNull() && !until.isNull())
        lines << tr("Valid: %1 to %2").arg(isolated(shortDateTime(from)), isolated(shortDateTime(until)));
    return lines.join(QLatin1Char('\n'));
}

void CertificateQuestion::dress()
{
    m_title->setText(tr("Nobody vouches for the certificate of %1").arg(isolated(m_server)));
    m_changed->setText(
        tr("It is not the certificate that you trusted before. Unless you were told that it was "
           "renewed, somebody may be reading along."));
    m_changed->setVisible(!m_before.isEmpty());
    m_advice->setText(
        tr("Ask whoever runs the server for the fingerprint of its certificate. Trust it only if it "
           "is this one:"));
    m_facts->setText(m_certificate.isEmpty() ? QString() : factsText());
    m_print->setText(inLines(m_certificate.value(0)));
    // A name would be read aloud in place of it.
    m_print->setAccessibleDescription(tr("Fingerprint"));
    m_trust->setText(tr("Trust this certificate"));
    m_refuse->setText(tr("Do not connect"));
}

} // namespace ulpan
