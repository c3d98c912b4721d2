#pragma once

#include <QByteArray>
#include <QString>

namespace ulpan::tests {

// A certificate that signs itself, with its key; both as PEM.
struct TestCertificate
{
    QByteArray certificate, key;

    // For 127.0.0.1, valid for an hour; `name` is its common name.
    [[nodiscard]] static TestCertificate make(const QByteArray &name, bool isRsa = false);
    // Writes both into files.
    void write(const QString &certificateFile, const QString &keyFile) const;
};

} // namespace ulpan::tests
