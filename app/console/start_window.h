#pragma once

#include "models/base/error.h"

#include <QWidget>

class QStackedLayout;

namespace ulpan {

class EmptyState;
class ErrorState;

// What is seen before there is anything to see: that the data is being opened, or why it could not be.
class StartWindow : public QWidget
{
    Q_OBJECT

public:
    explicit StartWindow(QWidget *parent = nullptr);
    void sayWaiting();
    void sayFailed(const Error &error);

Q_SIGNALS:
    void retried();

private:
    void dress();

    EmptyState *m_waiting;
    ErrorState *m_failed;
    QStackedLayout *m_places;
    Error m_error;
};

} // namespace ulpan
