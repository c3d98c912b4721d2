#include "ui/pages/provisioning_file.h"

#include "models/base/text.h"
#include "models/csv/headers.h"
#include "ui/pages/provisioning_history.h"
#include "ui/pages/provisioning_options.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/locale_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/file_drop_area.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace ulpan {

namespace {

// What a file must say of each learner, in the order in which people write it.
const QStringList &neededImportFields()
{
    static const QStringList fields{QStringLiteral("login"), QStringLiteral("lastname"),
                                    QStringLiteral("firstname"), QStringLiteral("entity")};
    return fields;
}

QString importFieldLabels(const QStringList &fields)
{
    QStringList labels;
    for (const QString &field : fields)
        labels << importFieldLabel(field);
    return nameListText(labels, int(labels.size()));
}

QStringList otherImportFields()
{
    QStringList fields = importFields();
    for (const QString &field : neededImportFields())
        fields.removeAll(field);
    return fields;
}

} // namespace

ProvisioningFile::ProvisioningFile(ViewContext &context, QWidget *parent)
    : QWidget(parent), m_drop(new FileDropArea), m_options(new ProvisioningOptions),
      m_history(new ProvisioningHistory(context)), m_fault(new Banner(Tone::Bad)),
      m_progress(new ProgressStrip), m_optionsTitle(new TextLabel(TextStyle::Section)),
      m_needed(new TextLabel(TextStyle::Body)),
      m_others(new TextLabel(TextStyle::Secondary, Colour::Secondary))
{
    auto *file = new QVBoxLayout;
    file->setSpacing(scaled(8));
    file->addWidget(m_fault);
    file->addWidget(m_drop, 1);
    file->addWidget(m_progress);
    file->addWidget(m_needed);
    file->addWidget(m_others);
    auto *options = new QVBoxLayout;
    options->setSpacing(scaled(8));
    options->addWidget(m_optionsTitle);
    options->addWidget(m_options);
    options->addStretch();
    auto *upper = new QHBoxLayout;
    upper->setSpacing(scaled(32));
    upper->addLayout(file, 1);
    upper->addLayout(options);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(8), scaled(24), scaled(16));
    column->setSpacing(scaled(24));
    column->addLayout(upper);
    column->addWidget(m_history, 1);
    m_fault->hide();
    m_progress->hide();
    m_progress->setCancellable(true);
    for (TextLabel *label : {m_needed, m_others})
        label->setWordWrap(true);
    followTextSize(this, [this] {
        m_options->setFixedWidth(scaled(280));
        m_history->setMinimumHeight(scaled(200));
    });
    connect(m_drop, &FileDropArea::fileChosen, this, &ProvisioningFile::fileChosen);
    connect(m_progress, &ProgressStrip::cancelled, this, &ProvisioningFile::uploadCancelled);
    retranslate(this, [this] { dress(); });
}

void ProvisioningFile::dress()
{
    m_drop->setAccepted(tr("CSV files"),
                        {QStringLiteral("csv"), QStringLiteral("txt"), QStringLiteral("tsv")});
    m_drop->setText(tr("Drop a CSV file here"), tr("Nothing is changed before you have seen the plan."));
    m_optionsTitle->setText(tr("How to import"));
    m_needed->setText(tr("Every row needs: %1. The login is an e-mail address.")
                          .arg(importFieldLabels(neededImportFields())));
    m_others->setText(tr("Also understood: %1. Headers may be in Hebrew, French "
                         "or English, in any order.")
                          .arg(importFieldLabels(otherImportFields())));
}

void ProvisioningFile::setFault(const QString &fault)
{
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

void ProvisioningFile::showUpload(const QString &fileName, qint64 done, qint64 total)
{
    const QLocale locale;
    const QString name = wholeFileNameText(QFileInfo(fileName).fileName());
    m_progress->setProgress(done, total);
    m_progress->setText(total > 0
                            ? tr("Uploading %1: %2 of %3")
                                  .arg(name, locale.formattedDataSize(done), locale.formattedDataSize(total))
                            : tr("Uploading %1").arg(name));
    m_progress->show();
    m_drop->setEnabled(false);
}

void ProvisioningFile::showWaiting(const QString &fileName)
{
    const QString name = wholeFileNameText(QFileInfo(fileName).fileName());
    m_progress->setProgress(0, -1);
    m_progress->setText(tr("%1 was sent before and is still being read; this goes on by itself").arg(name));
}

void ProvisioningFile::hideUpload()
{
    m_progress->hide();
    m_drop->setEnabled(true);
}

void ProvisioningFile::focusFile()
{
    if (auto *browse = m_drop->findChild<QPushButton *>())
        browse->setFocus(Qt::OtherFocusReason);
}

} // namespace ulpan
