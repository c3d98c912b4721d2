#pragma once

#include "models/base/choice.h"

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace ulpan {

// The language of the window: texts of Qt and of ours, numbers and dates, and which way everything runs;
// changed while running.
class InterfaceLanguage : public QObject
{
    Q_OBJECT

public:
    explicit InterfaceLanguage(QObject *parent = nullptr);
    ~InterfaceLanguage() override;
    // The desktop's language where it is one of ours, otherwise English.
    [[nodiscard]] static Language ofDesktop();
    void choose(Language language);
    [[nodiscard]] Language language() const { return m_language; }
    // Its own name for itself, which is never translated.
    [[nodiscard]] static QString nativeName(Language language);
    [[nodiscard]] static QLocale locale(Language language);

Q_SIGNALS:
    void changed();

private:
    Language m_language = Language::English;
    QTranslator m_qtTexts, m_texts;
};

} // namespace ulpan
