#include "ui/shell/settings_page.h"

#include "models/base/text.h"
#include "ui/shell/about.h"
#include "ui/shell/appearance_menu.h"
#include "ui/shell/connection_list.h"
#include "ui/shell/fonts.h"
#include "ui/shell/interface_language.h"
#include "ui/shell/own_account.h"
#include "ui/shell/secret_store.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>

namespace ulpan {

namespace {

constexpr int textScales[] = {100, 125, 150, 175, 200};

// A column asks what has a greatest width how high it is in the column's own.
QBoxLayout *limited(QWidget *part)
{
    auto *line = new QHBoxLayout;
    line->addWidget(part, 1);
    line->addStretch();
    return line;
}

QBoxLayout *settingsLine(std::initializer_list<QWidget *> parts)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    for (QWidget *part : parts)
        line->addWidget(part);
    line->addStretch();
    return line;
}

} // namespace

SettingsPage::SettingsPage(ViewContext &context)
    : m_context(context), m_header(new PageHeader), m_appearanceTitle(new TextLabel(TextStyle::Section)),
      m_languageLabel(new TextLabel(TextStyle::Body)), m_schemeLabel(new TextLabel(TextStyle::Body)),
      m_textLabel(new TextLabel(TextStyle::Body)), m_language(new QComboBox), m_scheme(new QComboBox),
      m_text(new QComboBox), m_compact(new QCheckBox), m_connectionTitle(new TextLabel(TextStyle::Section)),
      m_who(new TextLabel(TextStyle::Body, Colour::Secondary)), m_noKeychain(new Banner(Tone::Warning)),
      m_signOut(new QPushButton), m_environment(new QPushButton),
      m_accountTitle(new TextLabel(TextStyle::Section)), m_programTitle(new TextLabel(TextStyle::Section)),
      m_version(new TextLabel(TextStyle::Body, Colour::Secondary)), m_keys(new QPushButton),
      m_about(new QPushButton)
{
    build();
    connectAppearance();
    retranslate(this, [this] { dress(); });
}

void SettingsPage::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(24), scaled(8), scaled(24), scaled(24));
    column->setSpacing(scaled(12));
    buildAppearance(column);
    column->addSpacing(scaled(16));
    buildConnections(column);
    column->addSpacing(scaled(16));
    buildAccount(column);
    buildProgram(column);
    column->addStretch();
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_header);
    whole->addWidget(area, 1);
}

void SettingsPage::refresh()
{
    if (m_account)
        m_account->load();
}

QList<PageAction> SettingsPage::pageActions()
{
    return m_account ? m_account->actions() : QList<PageAction>();
}

void SettingsPage::buildAppearance(QVBoxLayout *column)
{
    for (const Language language : {Language::Hebrew, Language::French, Language::English})
        m_language->addItem(InterfaceLanguage::nativeName(language), int(language));
    for (const SchemeOption &option : schemeOptions())
        m_scheme->addItem(icon(option.icon, Colour::Secondary), QString(), int(option.choice));
    for (const int scale : textScales)
        m_text->addItem(QString(), scale);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(scaled(24));
    grid->setVerticalSpacing(scaled(8));
    int row = 0;
    for (const auto &[label, box] : {std::pair{m_languageLabel, m_language},
                                     std::pair{m_schemeLabel, m_scheme}, std::pair{m_textLabel, m_text}}) {
        label->setBuddy(box);
        box->setMinimumWidth(scaled(240));
        grid->addWidget(label, row, 0);
        grid->addWidget(box, row++, 1);
    }
    m_compact->setObjectName(QStringLiteral("compact"));
    grid->addWidget(m_compact, row, 1);
    grid->setColumnStretch(2, 1);
    column->addWidget(m_appearanceTitle);
    column->addLayout(grid);
}

void SettingsPage::buildConnections(QVBoxLayout *column)
{
    column->addWidget(m_connectionTitle);
    Workplace *workplace = m_context.workplace;
    for (QWidget *part : {static_cast<QWidget *>(m_connectionTitle), static_cast<QWidget *>(m_who),
                          static_cast<QWidget *>(m_noKeychain), static_cast<QWidget *>(m_signOut),
                          static_cast<QWidget *>(m_environment)})
        part->setVisible(workplace);
    if (!workplace)
        return;
    m_connections = new ConnectionList(workplace->connections());
    m_connections->setCurrent(workplace->state().connection);
    followTextSize(this, [this] {
        m_connections->setMaximumWidth(scaled(640));
        m_noKeychain->setMaximumWidth(scaled(640));
    });
    column->addLayout(limited(m_noKeychain));
    column->addLayout(limited(m_connections));
    column->addWidget(m_who);
    column->addLayout(settingsLine({m_environment, m_signOut}));
    connect(m_connections, &ConnectionList::chosen, workplace, &Workplace::connectTo);
    connect(m_connections, &ConnectionList::forgotten, workplace, &Workplace::forget);
    connect(m_signOut, &QPushButton::clicked, workplace, &Workplace::signOut);
    connect(m_environment, &QPushButton::clicked, workplace,
            [workplace] { workplace->goToEnvironment(!workplace->state().test); });
    connect(workplace, &Workplace::changed, this, &SettingsPage::dress);
    connect(&workplace->secrets(), &SecretStore::lastingChanged, this, &SettingsPage::dress);
}

void SettingsPage::buildAccount(QVBoxLayout *column)
{
    const Workplace *workplace = m_context.workplace;
    const bool isSignedIn = workplace && !workplace->state().server.isEmpty();
    column->addWidget(m_accountTitle);
    m_accountTitle->setVisible(isSignedIn);
    if (!isSignedIn)
        return;
    m_account = new OwnAccount(m_context);
    followTextSize(this, [this] { m_account->setMaximumWidth(scaled(640)); });
    column->addLayout(limited(m_account));
    column->addSpacing(scaled(16));
}

void SettingsPage::buildProgram(QVBoxLayout *column)
{
    column->addWidget(m_programTitle);
    column->addWidget(m_version);
    column->addLayout(settingsLine({m_keys, m_about}));
    connect(m_keys, &QPushButton::clicked, this, [this] {
        if (m_context.showKeys)
            m_context.showKeys();
    });
    connect(m_about, &QPushButton::clicked, this, [this] { openAbout(window()); });
}

void SettingsPage::connectAppearance()
{
    connect(m_language, &QComboBox::activated, this, [this] {
        const auto language = Language(m_language->currentData().toInt());
        m_context.settings.set(Setting::Language, QString::fromLatin1(nameOf(language)));
        m_context.language.choose(language);
    });
    connect(m_scheme, &QComboBox::activated, this, [this] {
        chooseScheme(m_context.settings, m_context.theme, SchemeChoice(m_scheme->currentData().toInt()));
    });
    connect(m_text, &QComboBox::activated, this, [this] {
        m_context.settings.set(Setting::TextScale, m_text->currentData().toInt());
        setTextScale(m_text->currentData().toInt());
    });
    connect(m_compact, &QCheckBox::clicked, this,
            [this](bool compact) { chooseCompactTables(m_context.settings, compact); });
    // Menus and keys change the same.
    connect(&m_context.theme, &Theme::changed, this, &SettingsPage::followAppearance);
    followTextSize(this, [this] { followAppearance(); });
}

void SettingsPage::followAppearance()
{
    m_language->setCurrentIndex(m_language->findData(int(m_context.language.language())));
    m_scheme->setCurrentIndex(m_scheme->findData(int(m_context.theme.choice())));
    m_text->setCurrentIndex(m_text->findData(textScale()));
    m_compact->setChecked(compactTables());
}

void SettingsPage::dress()
{
    m_header->setTitle(tr("Settings"));
    m_appearanceTitle->setText(tr("Language and appearance"));
    m_languageLabel->setText(tr("Language"));
    m_schemeLabel->setText(tr("Colours"));
    m_textLabel->setText(tr("Text size"));
    m_compact->setText(tr("Compact tables"));
    m_language->setAccessibleName(m_languageLabel->text());
    m_scheme->setAccessibleName(m_schemeLabel->text());
    m_text->setAccessibleName(m_textLabel->text());
    for (int i = 0; i < m_scheme->count(); ++i)
        m_scheme->setItemText(i, schemeText(SchemeChoice(m_scheme->itemData(i).toInt())));
    for (int i = 0; i < m_text->count(); ++i)
        m_text->setItemText(i, tr("%1 %").arg(QLocale().toString(m_text->itemData(i).toInt())));
    m_accountTitle->setText(tr("Your account"));
    m_programTitle->setText(tr("Program"));
    m_version->setText(tr("Version %1").arg(leftToRight(QCoreApplication::applicationVersion())));
    m_keys->setText(tr("Keys"));
    m_about->setText(tr("About Ulpan"));
    followAppearance();
    if (!m_context.workplace)
        return;
    const WorkState &state = m_context.workplace->state();
    m_connectionTitle->setText(tr("Connections"));
    m_who->setText(state.server.isEmpty() ? tr("You work on this computer, where nobody needs to sign in.")
                                          : tr("You are signed in as %1.").arg(isolated(state.profile.name)));
    m_noKeychain->setVisible(!m_context.workplace->secrets().isLasting());
    m_noKeychain->setText(
        tr("This computer has no keychain: you stay signed in until you close the program."));
    m_signOut->setText(tr("Sign out"));
    m_signOut->setVisible(!state.server.isEmpty());
    m_environment->setText(state.test ? tr("Go to the live environment") : tr("Go to the test environment"));
}

Page *makeSettingsPage(ViewContext &context)
{
    return new SettingsPage(context);
}

} // namespace ulpan
