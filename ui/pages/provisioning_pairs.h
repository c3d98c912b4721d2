#pragma once

#include <QJsonObject>
#include <QScrollArea>

class QBoxLayout;
class QComboBox;

namespace ulpan {

struct ImportJob;

// What the file's texts mean in columns with few values: civility, role, language, yes or no. What is not
// known stands first of its column and waits to be told.
class ProvisioningPairs : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProvisioningPairs(QWidget *parent = nullptr);
    void setJob(const ImportJob &job);
    // Whether there is any such text.
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty() && m_unknown.isEmpty(); }

Q_SIGNALS:
    // All of them, as jobs keep them: {field: {text: value or null}}.
    void valuesChosen(const QJsonObject &values);

private:
    void build();
    void addField(QBoxLayout *column, const QString &field);
    void addText(QBoxLayout *column, const QString &field, const QString &text, bool known);
    void choose(const QString &field, const QString &text, const QComboBox &choice);

    QJsonObject m_all, m_values;           // the latter of the columns that are imported
    QHash<QString, QStringList> m_unknown; // field → texts
};

} // namespace ulpan
