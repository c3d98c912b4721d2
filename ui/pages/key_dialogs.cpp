#include "ui/pages/key_dialogs.h"

#include "ui/forms/date_editor.h"
#include "ui/pages/ability_matrix.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/named_input.h"
#include "ui/widgets/secret_line.h"
#include "ui/widgets/text_label.h"

#include <QLineEdit>

namespace ulpan {

namespace {

QString keyText(const char *text)
{
    return QCoreApplication::translate("KeyDialogs", text);
}

struct KeyQuestion
{
    ViewContext &context;
    QWidget *page;
    std::function<void()> made;
    bool token; // otherwise client credentials
};

void askForKey(const KeyQuestion &question)
{
    const QString title = question.token ? keyText(QT_TRANSLATE_NOOP("KeyDialogs", "New API token"))
                                         : keyText(QT_TRANSLATE_NOOP("KeyDialogs", "New client credentials"));
    auto *ask = new AskDialog(
        title,
        keyText(QT_TRANSLATE_NOOP(
            "KeyDialogs", "Give it no more than the program needs; it never does more than you may.")),
        keyText(QT_TRANSLATE_NOOP("KeyDialogs", "Create")), question.page->window());
    auto *name = new QLineEdit;
    name->setMaxLength(120);
    const QString nameLabel = keyText(QT_TRANSLATE_NOOP("KeyDialogs", "Name"));
    name->setAccessibleName(nameLabel);
    name->setPlaceholderText(keyText(QT_TRANSLATE_NOOP("KeyDialogs", "Which program is it for?")));
    ask->addInput(namedInput(nameLabel, name));
    DateEditor *expires = nullptr;
    auto token = std::make_shared<ApiToken>();
    if (question.token) {
        const QString label = keyText(QT_TRANSLATE_NOOP("KeyDialogs", "Ends on (empty: never)"));
        expires = new DateEditor(*recordType<ApiToken>().find("expires_at"));
        expires->show(token.get());
        expires->input()->setAccessibleName(label);
        ask->addInput(namedInput(label, expires));
    }
    auto *matrix = new AbilityMatrix;
    matrix->choose({});
    ask->addInput(matrix);
    const auto judge = [ask, name, matrix] {
        ask->setReady(!name->text().trimmed().isEmpty() && !(matrix->chosen() == AbilitySet()));
    };
    judge();
    QObject::connect(name, &QLineEdit::textChanged, ask, judge);
    QObject::connect(matrix, &AbilityMatrix::chosenChanged, ask, judge);
    whenDone(question.context.client->me(), ask, [matrix](const Result<Profile> &profile) {
        if (profile)
            matrix->choose(profile->abilities);
    });
    QObject::connect(ask, &AskDialog::agreed, ask, [question, ask, name, matrix, expires, token, title] {
        ask->setBusy(true);
        IntegrationKeys keys(*question.context.client);
        if (expires)
            (void)expires->read(token.get());
        const QString wanted = name->text().trimmed();
        const QFuture<Result<IssuedSecrets>> call =
            question.token ? keys.createToken(wanted, matrix->chosen(), token->expiresAt)
                           : keys.createClient(wanted, matrix->chosen());
        whenDone(call, ask, [question, ask, title](const Result<IssuedSecrets> &issued) {
            if (!issued) {
                ask->fail(issued.error());
                return;
            }
            ask->accept();
            question.made();
            showSecrets(question.context, question.page, title, *issued);
        });
    });
    ask->open();
}

} // namespace

void askForToken(ViewContext &context, QWidget *page, std::function<void()> made)
{
    askForKey({context, page, std::move(made), true});
}

void askForClient(ViewContext &context, QWidget *page, std::function<void()> made)
{
    askForKey({context, page, std::move(made), false});
}

void showSecrets(const ViewContext &context, QWidget *page, const QString &title,
                 const IssuedSecrets &secrets)
{
    auto *told = new AskDialog(
        title,
        keyText(QT_TRANSLATE_NOOP("KeyDialogs",
                                  "This is shown only now. Copy it to where the program keeps its secrets.")),
        {}, page->window());
    const auto add = [told](const char *name, const QString &secret) {
        if (!secret.isEmpty())
            told->addInput(new SecretLine(keyText(name), secret));
    };
    add(QT_TRANSLATE_NOOP("KeyDialogs", "API token"), secrets.token);
    add(QT_TRANSLATE_NOOP("KeyDialogs", "Client ID"), secrets.clientId);
    add(QT_TRANSLATE_NOOP("KeyDialogs", "Client secret"), secrets.clientSecret);
    add(QT_TRANSLATE_NOOP("KeyDialogs", "LTI shared secret"), secrets.ltiSecret);
    if (context.workplace)
        add(QT_TRANSLATE_NOOP("KeyDialogs", "Address of the server"),
            context.workplace->state().address.toString());
    if (context.workplace && context.workplace->state().server.isEmpty()) {
        auto *passing = new TextLabel(TextStyle::Secondary, Colour::Secondary);
        passing->setText(keyText(
            QT_TRANSLATE_NOOP("KeyDialogs", "This address is good until the program is closed; on this "
                                            "computer it is another one at each start.")));
        passing->setWordWrap(true);
        told->addInput(passing);
    }
    const QString copied = keyText(QT_TRANSLATE_NOOP("KeyDialogs", "I have copied it"));
    told->setOnlyTold(copied);
    told->keepUntilAgreed(
        keyText(QT_TRANSLATE_NOOP("KeyDialogs", "This is shown only now. Copy it, then press “%1”."))
            .arg(copied));
    QObject::connect(told, &AskDialog::agreed, told, &QDialog::accept);
    told->open();
}

} // namespace ulpan
